import { addressLines, type DemoIdea, type DemoScript } from "./demo-script.ts"

const playground: readonly DemoIdea[] = [
  {
    ...{ key: "box", author: "Lily", liked: 9 },
    text: "A big box with skipping ropes, hoops and chalk",
    arguments: [
      ["for", "Keira", "People who don’t like football would have something to play with."],
      ["for", "Isaac", "It costs hardly anything."],
      ["for", "Maisie", "There are ropes in the hall already."],
      ["against", "Amelia", "Last year we lost half of the equipment."],
      ["nuance", "Rosie", "We need a list, and you bring back what you took."],
    ],
  },
  {
    ...{ key: "pitch", author: "Daniel", liked: 8 },
    text: "Share the football pitch: one day Years 5 and 6, one day Years 3 and 4",
    arguments: [
      ["for", "Max", "The younger ones never get the pitch."],
      ["for", "Eliza", "If we take turns there will be fewer arguments."],
      ["against", "Nathan", "When it isn’t our day we have nothing to do."],
      ["nuance", "Ada", "Put the timetable on the wall or we will forget."],
    ],
  },
  {
    ...{ key: "turns", author: "Emma", liked: 7, into: "pitch" },
    text: "Take turns on the pitch, because it is always the same people playing",
  },
  {
    ...{ key: "benches", author: "Inaya", liked: 8 },
    text: "Put benches in the shade under the trees",
    arguments: [
      ["for", "Yusra", "When it is hot there is nowhere to rest."],
      ["for", "Noah", "We could talk without being in the way of people running."],
      ["nuance", "Hugo", "Put them far from the pitch or you get hit by the ball."],
    ],
  },
  {
    ...{ key: "seats", author: "Noah", liked: 8, into: "benches" },
    text: "More benches, there are only two for the whole school",
  },
  {
    ...{ key: "quiet", author: "Jessica", liked: 6 },
    text: "A quiet corner with books and a rug",
    arguments: [
      ["for", "Caleb", "Some people get headaches from the noise."],
      ["for", "Ben", "You can finish your library book."],
      ["against", "Theo", "The books will be ruined when it rains."],
      ["nuance", "Keira", "Two people should put the books away every day."],
    ],
  },
  {
    ...{ key: "reading", author: "Ben", liked: 7, into: "quiet" },
    text: "A place to read where nobody is running",
  },
  {
    ...{ key: "toilets", author: "Aisha", liked: 9 },
    text: "Mend the locks in the toilets, the doors don’t shut",
    arguments: [
      ["for", "Sofia", "Lots of people wait all day until they get home."],
      ["for", "Jessica", "Everyone needs to be left alone in there."],
      ["nuance", "Daniel", "Maybe that is the council’s job."],
    ],
  },
  {
    ...{ key: "helpers", author: "George", liked: 6 },
    text: "Pupils who help when people fall out",
    arguments: [
      ["for", "Aisha", "Sometimes you listen to another pupil more than to an adult."],
      ["for", "Leo", "Teachers don’t see every argument."],
      ["against", "Amir", "Some people will act like the police."],
      ["nuance", "Inaya", "They should learn how to help first."],
    ],
  },
  {
    ...{ key: "garden", author: "Yusra", liked: 6 },
    text: "A vegetable garden, each class looks after it for a week",
    arguments: [
      ["for", "George", "We can eat our own radishes at lunch."],
      ["for", "Sofia", "It teaches you to wait, seeds take a long time."],
      ["against", "Amir", "Nobody will water it in the holidays."],
      ["nuance", "Caleb", "We could start with three small beds."],
    ],
  },
  {
    ...{ key: "paint", author: "Maisie", liked: 6 },
    text: "Paint the hopscotch and the lines again, you can’t see them any more",
    arguments: [
      ["for", "Rosie", "We could do it ourselves one Saturday with our families."],
      ["for", "Emma", "Year 1 use them every day."],
    ],
  },
  {
    ...{ key: "noball", author: "Amelia", liked: 4 },
    text: "One day a week with no balls, so that other games have space",
    arguments: [
      ["for", "Lily", "One day isn’t much, and we would find new games."],
      ["against", "Nathan", "Football is when most of us play together."],
      ["against", "Theo", "We will be bored and start to quarrel."],
      ["nuance", "Isaac", "We could try it for a month and talk again."],
    ],
  },
  {
    ...{ key: "pingpong", author: "Leo", liked: 5 },
    text: "A concrete table tennis table like the one in the park",
    arguments: [
      ["for", "Hugo", "Big ones and little ones can play together."],
      ["against", "Ada", "A table like that costs a lot."],
    ],
  },
  {
    ...{ key: "games", author: "Caleb", liked: 6 },
    text: "Bring out board games when it is sunny",
    arguments: [
      ["for", "Eliza", "It is good for people who can’t run."],
      ["against", "Max", "Pieces get lost and then the game is no use."],
    ],
  },
  {
    ...{ key: "music", author: "Theo", liked: 4 },
    text: "Music at playtime on Fridays",
    arguments: [
      ["for", "Yusra", "It makes you want to dance and it calms you down."],
      ["against", "Ben", "People who want quiet would have nowhere to go."],
      ["against", "Noah", "The neighbours hear the playground a lot already."],
    ],
  },
  {
    ...{ key: "hut", author: "Hugo", liked: 5 },
    text: "A den made of willow branches",
    arguments: [
      ["for", "Jessica", "Willow grows back, you only have to weave it."],
      ["against", "Keira", "If it falls down somebody could get hurt."],
    ],
  },
  { key: "longer", author: "Amir", liked: 0, isWaiting: true, text: "A longer playtime on Fridays" },
  { key: "scooters", author: "Nathan", liked: 0, isWaiting: true, text: "A shelter for scooters" },
  {
    ...{ key: "bosses", author: "Rosie", liked: 0 },
    text: "Ban football because some people think they own the playground",
    rephrase: "Without meaning anybody: what do you want to change, and for whom?",
  },
]

const lunch: readonly DemoIdea[] = [
  {
    ...{ key: "light", author: "Isaac", liked: 7 },
    text: "A coloured light that shows when it is too loud",
    arguments: [
      ["for", "Emma", "You can see it from everywhere and nobody has to shout."],
      ["against", "Hugo", "After a week nobody will look at it."],
    ],
  },
  {
    ...{ key: "choose", author: "Keira", liked: 8 },
    text: "Choose your own seat one day a week",
    arguments: [
      ["for", "Lily", "You can eat with friends from other classes."],
      ["nuance", "George", "Make sure that nobody sits alone."],
    ],
  },
  {
    ...{ key: "taste", author: "Caleb", liked: 6 },
    text: "A small plate to taste things before you choose",
    arguments: [
      ["for", "Yusra", "You throw less away when you have tasted it."],
      ["against", "Leo", "The queue will be even longer."],
    ],
  },
  { key: "menu", author: "Noah", liked: 7, text: "One class plans the menu once a month" },
  {
    ...{ key: "felt", author: "Jessica", liked: 6 },
    text: "Felt pads under the chairs, they screech",
    arguments: [["for", "Ben", "My grandma did that at home and it works."]],
  },
  { key: "plants", author: "Maisie", liked: 5, text: "Plants and our drawings on the walls" },
  { key: "order", author: "Ada", liked: 0, isWaiting: true, text: "Change who goes first every week" },
  {
    key: "bread",
    author: "Theo",
    liked: 0,
    isWaiting: true,
    text: "Put the bread at the end, we take too much",
  },
  { key: "water", author: "Aisha", liked: 0, isWaiting: true, text: "Smaller jugs that Year 1 can lift" },
]

export const englishDemo: DemoScript = {
  className: "Year 6",
  names: [
    ...["Ada", "Aisha", "Amelia", "Amir", "Ben", "Caleb", "Daniel", "Eliza", "Emma"],
    ...["George", "Hugo", "Inaya", "Isaac", "Jessica", "Keira", "Leo", "Lily", "Maisie"],
    ...["Matthew", "Max", "Nathan", "Noah", "Rosie", "Sofia", "Theo", "Yusra"],
  ],
  absent: "Matthew",
  left: "Sofia",
  free: ["Eliza", "Nathan"],
  finished: {
    question: "What do we want to change in the playground?",
    context:
      "Our class chooses what it takes to the school council. We can decide about games, equipment and paint on the ground. Building work is for the local council to decide. The head answers every proposal we choose, with reasons, before the holidays.",
    ideas: playground,
    options: ["box", "pitch", "benches", "quiet", "toilets", "helpers", "garden", "paint"],
    maxMarks: 3,
    decisions: [
      {
        ...{ idea: "box", verdict: "accepted", who: "Lily and Isaac", when: "before the winter holidays" },
        reason: "The school fund pays for the box. The class writes the rules for borrowing.",
      },
      {
        ...{ idea: "toilets", verdict: "accepted", who: "The head", when: "in January" },
        reason: "The local council changes the locks. We asked for it this week.",
      },
      {
        ...{ idea: "paint", verdict: "accepted", who: "Maisie and Rosie", when: "one Saturday in April" },
        reason: "The class paints the lines with their families. The school provides the paint.",
      },
      {
        ...{ idea: "benches", verdict: "partly", who: "Inaya and Hugo", when: "in spring" },
        reason: "One bench this year, under the lime tree. A second one if the first is really used.",
      },
      {
        ...{ idea: "pitch", verdict: "partly", who: "Daniel and Ada", when: "from Monday" },
        reason: "Yes to a timetable on the wall. On Fridays the pitch stays open to every class.",
      },
      {
        ...{ idea: "garden", verdict: "refused" },
        reason: "Nobody can water it in the summer. We will talk again if some families offer to.",
      },
    ],
  },
  running: {
    question: "How can we make lunch at school nicer?",
    context:
      "140 pupils eat in two sittings. Many say that the noise tires them. The kitchen manager reads all our ideas and answers within a month. This term’s menus are already made.",
    ideas: lunch,
  },
  words: {
    starting: "Palabre is starting with a class for demonstration.",
    entering: (count) => `${count} pupils come in, each on a tablet`,
    proposing: (count) => `${count} ideas about the playground`,
    arguing: (count) => `${count} arguments`,
    supporting: (count) => `${count} opinions`,
    voting: (count) => `${count} pupils vote`,
    deciding: (count) => `${count} answers, with their reasons`,
    second: "A second session begins, about lunch",
    ready: ({ origin, teacher, pupil, code, addresses }) => `
The class is ready: Year 6, 26 pupils, one session finished and one going on.

Teacher (the link works once):
  ${teacher}

Pupil, in another, private window:
  ${pupil}
  or ${origin} and the code ${code}
  Eliza and Nathan are free. Their pictures: the sun, then the boat.
  So is Matthew, who was absent: he chooses his pictures.

Projector, in a third window:
  ${origin}/project
  The teacher enters, in the session, the code it shows.
${addressLines("On a tablet of the same network, instead of localhost:", addresses)}
Ctrl+C stops the server and deletes everything.
`,
    stopping: "The server stops and everything is deleted.",
  },
}
