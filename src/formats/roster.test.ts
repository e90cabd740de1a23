import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type RosterDraft, readRoster } from "./roster.ts"

const draftOf = (input: Uint8Array | string, options?: { firstNameColumn: number }): RosterDraft => {
  const read = readRoster(input, options)
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`)
  return read.value
}

const firstNames = (input: Uint8Array | string, options?: { firstNameColumn: number }) =>
  draftOf(input, options).members.map(({ firstName }) => firstName)

const displays = (input: Uint8Array | string) => draftOf(input).members.map(({ display }) => display)

const refusalOf = (input: Uint8Array | string): unknown => {
  const read = readRoster(input)
  return read.ok ? "read" : read.error
}

const bytes = (text: string, encode: (code: number) => readonly number[]): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => encode(character.charCodeAt(0))))
const latin1 = (code: number) => [code === 0x2019 ? 0x92 : code === 0x153 ? 0x9c : code]
const utf16 = (code: number) => [code & 0xff, code >> 8]
const utf8 = (code: number) => (code < 0x80 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 0x3f)])

const onde = `Nom élève;Nom d'usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;Commune1;Pays1;Adresse2;Cp2;Commune2;Pays2; Cycle;Niveau;Libellé classe;Identifiant classe;Attestation fournie;Autorisation associations;Autorisation photo;Décision de passage
MARTIN;;Léa;12/03/2016;F;123456789AB;3 rue des Lilas;69001;LYON;FRANCE;;;;;CYCLE III;CM1;CM1-CM2 Tilleul;1234567;Oui;Non;Oui;
DE LA TOUR;LEFORT;Jean-Baptiste Marie;01/11/2015;M;987654321CD;12, avenue Foch;69002;LYON;FRANCE;;;;;CYCLE III;CM2;CM1-CM2 Tilleul;1234567;Oui;Non;Oui;
N'DIAYE;;Aïssatou;23/07/2016;F;111222333EF;"5; place Bellecour";69003;LYON;FRANCE;;;;;CYCLE III;CM1;CM1-CM2 Tilleul;1234567;Oui;Non;Oui;
BERNARD;;LÉA;02/02/2016;F;444555666GH;8 quai Rambaud;69004;LYON;FRANCE;;;;;CYCLE III;CM1;CM1-CM2 Tilleul;1234567;Oui;Non;Oui;
`

describe("a name on a line", () => {
  const lines: readonly (readonly [string, string])[] = [
    ["Léa", "Léa"],
    ["MARTIN Léa", "Léa"],
    ["Léa MARTIN", "Léa"],
    ["Léa Martin", "Léa"],
    ["DE LA TOUR Jean-Baptiste", "Jean-Baptiste"],
    ["Jean-Baptiste de LA TOUR", "Jean-Baptiste"],
    ["de LA TOUR Jean-Baptiste", "Jean-Baptiste"],
    ["LE GOFF Anne-Gaëlle", "Anne-Gaëlle"],
    ["N'DIAYE Aïssatou", "Aïssatou"],
    ["N’DIAYE Aïssatou", "Aïssatou"],
    ["Martin, Léa", "Léa"],
    ["MARTIN, Léa Marie", "Léa"],
    ["MARTIN Léa Marie", "Léa"],
    ["1. Léa", "Léa"],
    ["12) Léa MARTIN", "Léa"],
    ["3 MARTIN Léa", "Léa"],
    ["- Léa", "Léa"],
    ["• Léa", "Léa"],
    ["Léa M.", "Léa"],
    ["LÉA M.", "Léa"],
    ["LÉA", "Léa"],
    ["léa", "Léa"],
    ["JEAN-BAPTISTE", "Jean-Baptiste"],
    ["Jean - Baptiste", "Jean-Baptiste"],
    ["MARTIN - Léa", "Léa"],
    ["MARTIN LEA", "Lea"],
    ["n'golo", "N'Golo"],
    ["el amrani Yasmine", "Yasmine"],
    ["McDONALD Sean", "Sean"],
    ["DUPONT-MOREAU Élise", "Élise"],
    ["Mme MARTIN Léa", "Léa"],
    ["Léa MARTIN 5B", "Léa"],
    ["MARTIN Léa (absente)", "Léa"],
    ["  MARTIN\u00a0 Léa  ", "Léa"],
    ["\u202eLéa\u202c", "Léa"],
    ["Léa : présente", "Léa"],
    ["Léa ✓ 😀", "Léa"],
    ["ليلى", "ليلى"],
  ]
  it.each(lines)("[ROSTER-1] '%s' gives %s", (line, firstName) => {
    expect(firstNames(line)).toEqual([firstName])
  })

  it("[ROSTER-1] reads a paste line by line, and skips what is no name", () => {
    const paste =
      "Classe de 5B\n\nMARTIN Léa\r\n12/03/2012\nlea.martin@ecole.fr\r\nTom\n=cmd|' /C calc'!A0\n__proto__\n"
    expect(firstNames(paste)).toEqual(["Léa", "Tom"])
    expect(firstNames("Léa, Tom, Inès, Noé")).toEqual(["Léa", "Tom", "Inès", "Noé"])
    expect(firstNames("Martin, Léa\nBernard, Tom")).toEqual(["Léa", "Tom"])
    expect(firstNames("Élèves\nLéa\nconstructor\n")).toEqual(["Léa", "Constructor"])
  })

  it("[ROSTER-1] reads a class of 28", () => {
    const names = Array.from(
      { length: 28 },
      (_, index) => `NOM${"ABCDEFGH"[index % 8]} Prénom${"abcd"[index >> 3]}`,
    )
    expect(firstNames(names.join("\r\n"))).toHaveLength(28)
  })
})

describe("a table", () => {
  it("[ROSTER-2] reads ONDE by its header, and keeps first names, level and class", () => {
    expect(draftOf(onde)).toEqual({
      members: [
        { firstName: "Léa", display: "Léa M." },
        { firstName: "Jean-Baptiste", display: "Jean-Baptiste" },
        { firstName: "Aïssatou", display: "Aïssatou" },
        { firstName: "Léa", display: "Léa B." },
      ],
      className: "CM1-CM2 Tilleul",
      level: "CM1-CM2",
      dropped: expect.arrayContaining(["surname", "birthDate", "sex", "identifier", "address", "other"]),
    })
  })

  it("[ROSTER-2] reads Pronote's whole names", () => {
    const pronote =
      '"Élève";"Né(e) le";"Classe"\r\n"MARTIN Léa";"12/03/2012";"5B"\r\n"LE GOFF Anne-Gaëlle";"01/02/2012";"5B"\r\n'
    expect(draftOf(pronote)).toEqual({
      members: [
        { firstName: "Léa", display: "Léa" },
        { firstName: "Anne-Gaëlle", display: "Anne-Gaëlle" },
      ],
      className: "5B",
      dropped: ["surname", "birthDate"],
    })
  })

  it("[ROSTER-2] takes columns in any order, after a title, with any delimiter", () => {
    expect(firstNames("Classe : 5B\n\nprenom\tnum\tNOM\nLéa\t1\tMARTIN\nTom\t2\tROY\n")).toEqual([
      "Léa",
      "Tom",
    ])
    expect(firstNames("Last name,First name,Class\nMartin,Léa,5B\nRoy,Tom,5B\n")).toEqual(["Léa", "Tom"])
    expect(firstNames("sep=;\r\nNom;Prénom\r\nMARTIN;Léa\r\n")).toEqual(["Léa"])
    expect(firstNames("Nom Prénom;Classe\nMartin Léa;5B\nLe Goff Tom;5B\n")).toEqual(["Léa", "Tom"])
    expect(firstNames("sourcedId,givenName,familyName\nu1,Léa,Martin\nu2,Tom,Roy\n")).toEqual(["Léa", "Tom"])
    expect(
      firstNames("Nom de l'enfant;Prénom de l'enfant;Prénom 2;Prénom resp. légal\nROY;Tom;Luc;Paul\n"),
    ).toEqual(["Tom"])
    expect(firstNames("Nom;Classe\nMARTIN Léa;5B\nROY Tom;5B\n")).toEqual(["Léa", "Tom"])
  })

  it("[ROSTER-3] without a header tells columns by what they hold", () => {
    const table = "1;MARTIN;Léa;F;12/03/2012;5B;lea@ecole.fr\n2;ROY;Tom;G;01/01/2012;5B;tom@ecole.fr\n"
    const draft = draftOf(table)
    expect(draft.members.map(({ firstName }) => firstName)).toEqual(["Léa", "Tom"])
    expect(draft.className).toBe("5B")
    expect(new Set(draft.dropped)).toEqual(new Set(["identifier", "surname", "sex", "birthDate", "contact"]))
  })

  it("[ROSTER-3] tells the order by common first names when capitals do not", () => {
    expect(firstNames("Martin Léa\nPetit Tom\nRoy Zoé")).toEqual(["Léa", "Tom", "Zoé"])
    expect(firstNames("LÉA MARTIN\nTOM PETIT")).toEqual(["Léa", "Tom"])
    expect(firstNames("Élève;Classe\nMartin Léa;5B\nDe La Tour Tom;5B")).toEqual(["Léa", "Tom"])
    expect(firstNames("Léa;Martin\nTom;Petit")).toEqual(["Léa", "Tom"])
    expect(firstNames("MARTIN;LÉA\nPETIT;TOM")).toEqual(["Léa", "Tom"])
  })

  it("[ROSTER-3] asks which column when nothing tells, and reads again with the answer", () => {
    const table = "Varga;Ildi;12/03/2012\nToth;Bence;01/01/2012\nPetit;Ildi;02/02/2012\n"
    expect(draftOf(table)).toEqual({
      members: [],
      dropped: ["birthDate"],
      needsColumn: {
        columns: ["1", "2", ""],
        sample: [
          ["Varga", "Ildi", ""],
          ["Toth", "Bence", ""],
          ["Petit", "Ildi", ""],
        ],
      },
    })
    expect(draftOf(table, { firstNameColumn: 1 }).members.map(({ display }) => display)).toEqual([
      "Ildi V.",
      "Bence",
      "Ildi P.",
    ])
    expect(readRoster(table, { firstNameColumn: 9 })).toEqual({ ok: false, error: { type: "NoNamesFound" } })
  })
})

describe("encodings", () => {
  const list = "Nom;Prénom\r\nN’DIAYE;Aïssatou\r\nLECŒUR;Zoé\r\n"
  const single = "Prénom;Nom\r\nAïssatou;N’DIAYE\r\nZoé;SœUR\r\n"
  it("[ROSTER-4] reads Windows-1252", () => {
    expect(firstNames(bytes(single, latin1))).toEqual(["Aïssatou", "Zoé"])
  })
  it("[ROSTER-4] reads UTF-8 with and without a mark", () => {
    expect(firstNames(bytes(list.replace("’", "'"), utf8))).toEqual(["Aïssatou", "Zoé"])
    expect(firstNames(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes("Prénom\nZoé", utf8)]))).toEqual(["Zoé"])
    expect(firstNames("\ufeffPrénom\nZoé")).toEqual(["Zoé"])
  })
  it("[ROSTER-4] reads UTF-16, as Excel's Unicode text", () => {
    const tabs = list.replaceAll(";", "\t")
    expect(firstNames(Uint8Array.from([0xff, 0xfe, ...bytes(tabs, utf16)]))).toEqual(["Aïssatou", "Zoé"])
    const bigEndian = bytes(tabs, (code) => utf16(code).toReversed())
    expect(firstNames(Uint8Array.from([0xfe, 0xff, ...bigEndian]))).toEqual(["Aïssatou", "Zoé"])
  })
})

describe("homonyms", () => {
  it("[ROSTER-5] have an initial, or more letters where initials are the same", () => {
    expect(displays("MARTIN Léa\nBERNARD Léa\nROY Tom")).toEqual(["Léa M.", "Léa B.", "Tom"])
    expect(displays("MARTIN Léa\nMOREAU Léa\nBERNARD Lea")).toEqual(["Léa Ma.", "Léa Mo.", "Lea B."])
  })
  it("[ROSTER-5] have a number where letters do not tell them apart", () => {
    expect(displays("Léa\nLéa\nTom")).toEqual(["Léa", "Léa 2", "Tom"])
    expect(displays("MARTIN Léa\nMARTINEZ Léa")).toEqual(["Léa M.", "Léa M. 2"])
    expect(displays("LY Léa\nLE Léa")).toEqual(["Léa L.", "Léa L. 2"])
  })
  it("[ROSTER-5] the same whole name twice is one pupil", () => {
    expect(displays("MARTIN Léa\nROY Tom\nMARTIN Léa")).toEqual(["Léa", "Tom"])
  })
})

describe("what is kept", () => {
  it("[ROSTER-6] nothing of the input but first names, class and level is in the result", () => {
    const result = JSON.stringify(draftOf(onde)).toLowerCase()
    const secrets = onde.split("\n").slice(1).join(";").split(/[;"]/)
    const kept = new Set([
      "léa",
      "jean-baptiste marie",
      "aïssatou",
      "cm1",
      "cm2",
      "cm1-cm2 tilleul",
      "f",
      "m",
    ])
    const personal = secrets
      .map((cell) => cell.trim().toLowerCase())
      .filter((cell) => cell && !kept.has(cell))
    expect(personal.length).toBeGreaterThan(40)
    expect(personal.filter((cell) => result.includes(cell))).toEqual([])
    expect(result).not.toContain("marie")
  })

  it("[ROSTER-6] no surname of three letters or more is in the result, whatever the class", () => {
    const surname = fc.constantFrom(
      "MARTIN",
      "MARTINEZ",
      "DE LA TOUR",
      "N'DIAYE",
      "DUPONT-MOREAU",
      "LOPEZ",
      "NGUYEN",
    )
    const firstName = fc.constantFrom("Léa", "Tom", "Jean-Baptiste", "Inès", "Zoé")
    const pupils = fc.array(fc.tuple(surname, firstName), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(pupils, fc.constantFrom(" ", ";", "\t", ", "), (class_, separator) => {
        const result = JSON.stringify(draftOf(class_.map((name) => name.join(separator)).join("\n")).members)
        for (const [name] of class_) expect(result.toUpperCase()).not.toContain(name)
        const shown = draftOf(class_.map((name) => name.join(separator)).join("\n")).members
        expect(new Set(shown.map(({ display }) => display)).size).toBe(shown.length)
      }),
    )
  })
})

describe("refusals", () => {
  it("[ROSTER-7] names what is wrong", () => {
    expect(refusalOf("")).toEqual({ type: "Empty" })
    expect(refusalOf(" \r\n\t\n")).toEqual({ type: "Empty" })
    expect(refusalOf("Nom;Prénom\n")).toEqual({ type: "NoNamesFound" })
    expect(refusalOf("12/03/2012\n13/04/2012")).toEqual({ type: "NoNamesFound" })
    expect(refusalOf("Nom de famille\nMARTIN\nROY")).toEqual({ type: "NoNamesFound" })
    expect(refusalOf("Léa\n".repeat(61))).toEqual({ type: "TooManyNames", names: 61, limit: 60 })
    expect(refusalOf("a".repeat(10_000_000))).toEqual({ type: "TooLarge", limitBytes: 1_000_000 })
    expect(refusalOf(new Uint8Array(10_000_000))).toEqual({ type: "TooLarge", limitBytes: 1_000_000 })
    expect(refusalOf(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]))).toEqual({ type: "Binary" })
    expect(refusalOf(bytes("%PDF-1.7 and so on", utf8))).toEqual({ type: "Binary" })
    expect(refusalOf("Léa\0Tom")).toEqual({ type: "Binary" })
  })

  it("[ROSTER-7] hostile text is read in the end, never thrown at", { timeout: 60_000 }, () => {
    const hostile = [
      "a".repeat(999_999),
      `${"@".repeat(900_000)} \nTom`,
      `${"-a".repeat(400_000)}\nTom`,
      `${"a;".repeat(300_000)}\n${"a;b\n".repeat(90_000)}`,
      `"${'""'.repeat(400_000)}`,
      `${'";'.repeat(300_000)}\n`,
      "(".repeat(900_000),
      "a\n".repeat(400_000),
    ]
    for (const text of hostile) readRoster(text)
  })

  it("[ROSTER-7] never throws, whatever it is given", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "Léa",
        "MARTIN",
        "Nom",
        "Prénom",
        "12/03/2012",
        "=cmd",
        "__proto__",
        "\u202e",
        '"',
        "'",
        "",
      ),
      fc.string({ unit: "binary" }),
    )
    const table = fc.array(fc.array(cell), { maxLength: 10 })
    const text = fc.tuple(table, fc.constantFrom(";", ",", "\t"), fc.constantFrom("\n", "\r\n", "\r"))
    fc.assert(
      fc.property(
        text,
        fc.option(fc.nat(5), { nil: undefined }),
        ([rows, delimiter, end], firstNameColumn) => {
          const joined = rows.map((row) => row.join(delimiter)).join(end)
          readRoster(joined, firstNameColumn === undefined ? {} : { firstNameColumn })
        },
      ),
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (input) => void readRoster(input)))
  })
})
