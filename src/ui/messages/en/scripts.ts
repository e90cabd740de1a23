/**
 * What a facilitator may read aloud in a stage, and what to keep an eye on (one point a line). A part has a script
 * of its own; a stage without a part has that of its kind.
 */
export const scripts = {
  understand: {
    say: "Here is the question of today. I will read it twice. Then tell your neighbour in your own words what it asks.",
    watch:
      "Ask for the question back before you explain it.\nSay what the class can decide, what it can only ask for, and who will answer.",
  },
  propose: {
    say: "Take a minute of silence and think. Then write one idea, in one sentence, so that somebody who is not here could understand it. If your idea is on the list already, support it and look for another one.",
    watch:
      "Leave the silence alone: the second idea is often the better one.\nAn idea says what to do, not whom to blame.\nThose who do not write may tell you their idea.",
  },
  argue: {
    say: "Choose an idea and read it to the end. Write why you are for it, why you are against it, or what should change. We talk about ideas, never about the person who had them.",
    watch:
      "Send readers to the ideas that nobody has answered yet.\nAn argument has a reason in it: ask “because?”.\nA change of mind deserves a good word.",
  },
  synthesise: {
    say: "Many of these arguments say nearly the same. Let us put together what belongs together and give each group a name. What stands alone stays: it counts too.",
    watch:
      "Keep the words of the pupils in the names.\nDo not let a lonely argument disappear into a group where it does not belong.",
  },
  debate: {
    say: "We listen to one person at a time. Who has not spoken yet goes first. Before you answer, say in a few words what you have just heard.",
    watch:
      "Call first on those who have spoken least, then wait three seconds longer than feels right.\nYou chair: keep your own opinion to yourself.",
  },
  vote: {
    say: "Each of us votes alone and in silence. Nobody looks at a neighbour’s screen. A blank ballot is a choice too. Nobody sees the count before the vote is closed.",
    watch:
      "Read all the choices aloud once, in one tone of voice.\nWait for the last one without naming anybody.",
  },
  decide: {
    say: "Here is what the class has chosen. Now we say what happens with each idea, and why. We write down who does what, and by when.",
    watch:
      "Give the reason for a refusal as carefully as the good news.\nA decision without a name and a date is a wish.\nSay when the class will look at it again.",
  },
  followUp: {
    say: "Let us read again what we decided. What is done, what is not, and what is in the way? We do not look for somebody to blame, we look for the next step.",
    watch: "Begin with what was done.\nDropping a decision is allowed, with its reason said aloud.",
  },
  evaluate: {
    say: "Let us look back at the way we worked. Were you listened to? Did you understand? What should we do otherwise next time?",
    watch:
      "Thank for criticism and do not answer it.\nKeep one thing to change for next time, and write it down.",
  },
  mood: {
    say: "Let us begin with how we are today. Show it with your thumb: up, in the middle or down. You may add one word, or keep it for yourself.",
    watch:
      "Nobody has to explain a thumb that points down; go and see the child afterwards.\nShow your own thumb too.",
  },
  reread: {
    say: "Last time we decided something together. I will read it. Is it done? Shall we go on, change it, or stop?",
    watch:
      "Read slowly, with the paper or the screen in sight of all.\nOne decision is enough for small children.",
  },
  thanks: {
    say: "Now we thank each other. Look at the person and say: I thank you because. The other one may answer: you are welcome.",
    watch:
      "A thanks is about something that was done, not about a friend or a jumper.\nNotice who is never thanked, and thank them yourself next time, truly.",
  },
  "one-idea": {
    say: "Here is our question. Close your eyes and look for one idea. Then draw it in your head and tell it to your neighbour. When you can say it in one sentence, write it or bring it to me.",
    watch:
      "Write for those who cannot write yet, in their own words.\nOne idea for each child is plenty.\nRead each idea aloud twice before the vote.",
  },
  "idea-box": {
    say: "This box stays open all week. When you notice something that could be better, write it with what you suggest. You may come back to it tomorrow. At the council we open the box together.",
    watch:
      "Leave one tablet where pupils can reach it, and read what comes once a day.\nRemind them the day before the box closes.\nThose who do not write may tell you their idea.",
  },
  "box-opened": {
    say: "Here is all that the box holds. We read it aloud, one idea after the other. Choose one that is not yours and write a reason for it or against it.",
    watch:
      "Take over what an earlier box left open before you begin.\nPut together what says the same, and keep both authors.\nAn idea without a single reason deserves the first word.",
  },
  "little-vote": {
    say: "I will read all the ideas once more. Then you choose alone, and it is your secret. What most of us choose is what we try first.",
    watch:
      "Small children follow a friend’s finger: turn the chairs or use a curtain.\nSay that trying one idea does not throw the others away.",
  },
  "who-when": {
    say: "We have chosen. Who takes care of it? When do we start, today or tomorrow? At the next council we will look at it again.",
    watch:
      "Two children and one day: no more is needed.\nAn idea that you must refuse needs its reason, told to the child who had it.",
  },
  rules: {
    say: "The council is open. Here we listen to whoever speaks, we do not make fun of anybody, and what is said here is not used to hurt. The chair gives the floor, the secretary writes, the timekeeper watches the clock.",
    watch:
      "Let the chair read the rules, not you.\nRaise your hand for the floor like everybody else.\nSay it when somebody’s trouble is too private for the council: you will talk about it elsewhere.",
  },
  past: {
    say: "The secretary reads the decisions of the last council. For each one: is it kept? If not, do we go on, change it, or stop it?",
    watch:
      "A rule that nobody keeps is a bad rule more often than a bad class.\nTwo minutes for each decision, no trial.",
  },
  problems: {
    say: "Now the problems. Whoever wrote one says what happened and what it did to them, without insults. The one it is about may answer. Then we all look for what could repair it.",
    watch:
      "Facts first: what was seen, what was heard.\nThe council helps and repairs, it does not punish in a rush.\nStop the talk when three speak against one.",
  },
  proposals: {
    say: "What could we do so that this goes better? Write a proposal that begins with: I propose that we. Say what we would do, when, and with what.",
    watch:
      "Ask of each proposal whether it is allowed, possible and fair.\nPut proposals that say the same together, with both names.\nYour own proposals wait like those of others.",
  },
  "council-vote": {
    say: "The secretary reads the proposals that remain. We vote on what we can live with together, not on who is right. Once it is voted, it is the law of all of us until we change it.",
    watch:
      "Say before the vote what majority is needed.\nIf half the class is against, it is too early: look for a change that helps.",
  },
  roles: {
    say: "Who takes care of each decision, and from when? Who will chair next time, who will write, who will keep the time? The council is closed, thank you for your work.",
    watch:
      "Turn the roles so that everybody has them once before anybody has them twice.\nAnswer each decision that needs you now, with your reason.",
  },
  question: {
    say: "Here is the question that we will debate. There is no right answer in my pocket. First tell me what you think now: we will compare at the end. Then let us agree on the words: what does each of them mean?",
    watch:
      "Have the difficult words explained by pupils, with an example.\nGive no hint of your own opinion, not with your eyebrows either.\nName observers: one for who speaks, one for arguments, one for listening.",
  },
  alone: {
    say: "Two minutes in silence. Write what you think and one reason. Nobody comments on it now.",
    watch: "Silence for all, the fast ones too.\nThose who know nothing to write may write a question.",
  },
  groups: {
    say: "In your group, look for arguments on both sides, the side that you do not share as well. Find an example for each. Choose the two strongest and who will say them.",
    watch:
      "Groups of four, with somebody who watches that all speak.\nAsk a group that agrees too soon what the other side would answer.",
  },
  "debate-one": {
    say: "The debate begins. Choose on your tablet whether you speak for or against. We speak in turn, one argument at a time. Link it to the one before: I agree because, or I see it otherwise because. The observers are silent and write.",
    watch:
      "Whoever has not spoken has priority over whoever raises a hand for the third time.\nStop personal remarks at once, and calmly.\nAt half time sum up both sides in two sentences.",
  },
  "debate-two": {
    say: "Second part. Now answer each other: take an argument that you have heard and say what convinces you in it, or what it forgets. Has anything made you hesitate?",
    watch: "Invite those who have said nothing, and accept a “not yet”.\nNo new subject: deeper, not wider.",
  },
  observers: {
    say: "The observers tell us what they saw, without saying who was right. How many of us spoke? Which arguments came back? When did we really listen?",
    watch:
      "Observers describe, they do not judge: “I counted”, “I heard”.\nNo name for what went wrong.\nAsk the speakers what they would do otherwise.",
  },
  revote: {
    say: "Now vote again on the question. You may keep your opinion or change it: both need courage. Think of the argument that weighed most for you.",
    watch:
      "Compare the two votes as a class, never pupil by pupil.\nA class that has not moved may still have understood more: ask what has become clearer.",
  },
  trace: {
    say: "Let us write what we keep from this debate: the strongest argument of each side, what we agree on, and the question that stays open. Choose the words together.",
    watch:
      "Both sides are in the text, the smaller one as well.\nThe class should be able to show this text to people who were not here.",
  },
  proposal: {
    say: "Somebody brings a proposal: what we would do, and what it is good for. We listen to the end. Nobody answers yet.",
    watch:
      "One proposal for the circle. If there are several, choose with the class which comes first.\nA proposal starts from a need: ask which one.",
  },
  clarify: {
    say: "First questions to understand, only those. Ask: what do you mean by, how would it work, for whom. Opinions come later.",
    watch:
      "“Do you not think that” is an opinion in disguise: park it.\nWhoever proposes may answer: that is not decided yet.",
  },
  react: {
    say: "Now everybody reacts, one after the other, in a sentence or two. What do you like in it, what worries you? Whoever proposes only listens.",
    watch:
      "Go round the circle; “pass” is allowed, and you come back to it at the end.\nNo answer to a reaction, not from you either.",
  },
  amend: {
    say: "Whoever proposes has heard us. You may keep the proposal, change it, or take it back. Write it as it stands now, so that all of us can read it.",
    watch:
      "It is the proposer’s choice: nobody is forced to change anything.\nShort and precise beats long and perfect.",
  },
  consent: {
    say: "I ask each of you in turn: have you an objection? An objection says what harm the proposal would do to our aim. “I would rather” is not an objection. Without an objection, the proposal is adopted.",
    watch:
      "Thank for an objection: it is a gift to the proposal.\nLook with the whole circle for a change that lifts it, then ask again.\nConsent means: good enough for now, safe enough to try.",
  },
  review: {
    say: "It is adopted. Until when do we try it? Who watches how it goes, and how will we see that it works? We write the date of the next look.",
    watch:
      "A short trial makes consent easier: two to six weeks.\nIf an objection remains, say so, and what happens with the proposal now.",
  },
  wild: {
    say: "Dream a little. What would make our school a better place? Write wild ideas, several if you like. Today nobody says that it is impossible.",
    watch:
      "Wild does not mean hurtful: no names, no mockery.\nSay now how many supports an idea needs to go on, and until which day.",
  },
  threshold: {
    say: "Read the ideas of others and say which you would stand up for. An idea with enough supports goes on to the next step. The others stay on the list and may come back.",
    watch:
      "The number was said before: do not move it for an idea you like.\nWatch that support is given to the idea, not to the friend.",
  },
  elaborate: {
    say: "These ideas have enough support. Now make a project of each one: what exactly, where, when, how much, with whose help? Write the idea anew, so complete that an adult could say yes or no.",
    watch:
      "Small teams of three to five; those who had doubts are useful there.\nPoint to people who know: the caretaker, the nurse, the bursar.",
  },
  check: {
    say: "The head now looks at each project: is it allowed, safe, and can it be paid? The answer comes with its reason, before the day that we have agreed. A project that passes goes to the vote.",
    watch:
      "The check is about what is possible, not about taste.\nA refusal without a reason is not a refusal: ask for it.\nShow the date; if it passes without an answer, say so openly.",
  },
  "initiative-vote": {
    say: "The projects that passed are here. Read at least one argument for and one against before you vote. The project that is chosen will be carried out.",
    watch: "Leave the vote open long enough for those who are absent today.\nNo campaign next to the ballot.",
  },
  "carry-out": {
    say: "The project was chosen, now it becomes real. Who does which step, by when? We look at it together until it is done, or until we know why it cannot be.",
    watch:
      "Make the first step so small that it happens this week.\nTell the whole school what came of it, the failures too.",
  },
  challenge: {
    say: "Somebody has come to us with a real problem. We listen, then ask: what have you tried, what is impossible, what would be a good answer for you? They promise to reply to each team.",
    watch:
      "Have the visitor say what they can decide themselves, and when they will reply.\nIf they cannot come, read their letter or show their film.",
  },
  teams: {
    say: "In teams, look for an answer to the challenge. First collect without judging, then choose one idea and make it strong. Write it in one sentence, with the reason why it would work.",
    watch:
      "Teams of three to five; give each pupil a role.\nHalf time is the moment to choose: say so.\nRead the challenge again to teams that drift away.",
  },
  pitch: {
    say: "Each team presents its answer in two minutes. The others listen, then say one strength and ask one question. The visitor takes notes and answers at the end.",
    watch: "The same time for every team, and a bell for all.\nQuestions help the idea, they are no exam.",
  },
  reply: {
    say: "Now the visitor replies to each team: what do you take, what do you change, what do you leave, and why? The reply is written down, and we will hear what came of it.",
    watch:
      "Every team gets a reply with a reason, not a “well done”.\nAgree on the day when the visitor writes again.",
  },
  issue: {
    say: "Here is a problem that concerns many people. Who is touched by it, and since when? Today we do not look for solutions: we want to see it whole.",
    watch:
      "Separate facts, opinions and feelings on the board; all three are welcome.\nSay who asked for this consultation and what they will do with it.",
  },
  causes: {
    say: "Why does this problem exist? Behind each cause look for another one: ask “why” again. Write one cause at a time.",
    watch: "A cause is not a culprit.\nSolutions that come too soon are kept aside, not lost.",
  },
  solutions: {
    say: "For each cause, what could be done, and by whom? Say what your solution changes and what it costs, in money or in effort.",
    watch: "See that each large cause has at least one solution.\nMark what the class can do by itself.",
  },
  panel: {
    say: "Our panel debates in the name of all: the most supported, those drawn by lot, and those who keep the balance. They speak for what was written, not only for themselves. The others listen and write questions.",
    watch: "Do the draw in front of everybody.\nGive the small families of arguments a voice too.",
  },
  "drawing-lots": {
    say: "We draw by lot those who will sit in the assembly. The lot gives everybody the same chance, whoever they are. You may refuse without giving a reason.",
    watch:
      "Let a pupil throw the dice, aloud, before witnesses.\nIf a group is missing among those drawn, say so and draw again by the rule said beforehand.",
  },
  hearing: {
    say: "We hear people who know the subject, and who do not agree. Listen for facts, and for what each of them wants. Write the questions you would ask.",
    watch: "Two experts with different views at least.\nPupils ask first, adults last.",
  },
  workshops: {
    say: "In small groups, sort what you have heard: what do we know, what do we doubt, what matters most? Look for arguments on every side.",
    watch: "Mix the groups.\nA reporter speaks for the group, disagreements included.",
  },
  drafts: {
    say: "Write a proposal that the assembly could send. Begin with what should happen, then say why. One proposal, one subject.",
    watch: "Ask of each sentence who should act.\nKeep the drafts that are not chosen: they tell the way.",
  },
  recommend: {
    say: "Here are the recommendations of our assembly. We say how many supported each of them, and what the others thought. They go to those who decide, and they owe us an answer.",
    watch: "Minority opinions are in the text.\nName the date by which the answer is due.",
  },
  delegate: {
    say: "Delegates speak for the class, not for themselves. They listen, report, and tell the class what was said. Every pupil may stand, girls and boys, good marks or not.",
    watch:
      "Have past delegates tell what they really did.\nAn election is not a contest of popularity: ask what the class needs.",
  },
  candidates: {
    say: "Candidates stand in pairs: a delegate and a substitute. Say in one minute what you would do and how you would tell us about it. We ask questions, we do not comment.",
    watch:
      "The same time for every pair.\nNo promises that a delegate cannot keep.\nWhoever withdraws may do so until the vote opens.",
  },
  "first-round": {
    say: "The ballot is secret. Whoever has more than half of the votes cast is elected in this round. A blank ballot is counted apart.",
    watch: "One at a time, behind the curtain.\nCheck the list of voters before you open.",
  },
  count: {
    say: "We count in front of everybody. Two pupils count, two check. Nobody comments on a ballot.",
    watch: "Say the number of voters first, then the results.\nIf the numbers differ, count again.",
  },
  "second-round": {
    say: "A second round: whoever has the most votes is elected. In case of a tie the rule that was said beforehand decides. Vote again, alone and in silence.",
    watch: "Recall the rule for ties before the vote.\nThank those who stood and were not elected.",
  },
  minutes: {
    say: "We write the minutes: how many voted, what each pair received, who is elected. Two of you sign. The class thanks all who stood.",
    watch: "Hand the minutes to the school office.\nGive the delegates their first task.",
  },
  "budget-rules": {
    say: "A sum of money is ours to decide on. Here is how much, what it may be used for, and what it may not. What is chosen will be bought or built.",
    watch:
      "Say the limits now, not after the vote.\nName the adult who will carry out the choice, and by when.",
  },
  "budget-ideas": {
    say: "What would be useful to many of us, and last? Write the idea, the place, and whom it helps. The price comes later.",
    watch: "Ask those who seldom speak what they need in this school.\nPut ideas that are alike together.",
  },
  feasibility: {
    say: "Now we look at what each idea costs, and whether it can be done. Ask those who know. An idea that is too dear can be made smaller.",
    watch: "Prices come from a quote or a catalogue, not from memory.\nWrite down why an idea is left out.",
  },
  campaign: {
    say: "Each team makes its project known: a poster, one minute, the arguments. Speak for your project, not against the others.",
    watch: "The same means for all.\nThe arguments against are shown as well.",
  },
  "budget-vote": {
    say: "You have the whole sum to share out. Choose the projects that you want, as long as the money lasts. Think of what is good for many.",
    watch: "Try it once with an example before the true vote.\nNo running totals.",
  },
  works: {
    say: "Where are the projects now? We show what was spent, what is done and what is late. Whoever carries them out answers our questions.",
    watch: "Show the bill.\nInaugurate what is finished: it is how trust grows.",
  },
  "first-poll": {
    say: "Before we learn more, each of us answers these questions alone. There is no right answer. Later we answer the same questions again.",
    watch: "No discussion before or during the poll.\nResults stay closed until the end.",
  },
  brief: {
    say: "Here are the facts on which people who disagree agree. Read them in silence. Underline what surprises you and what you want to ask.",
    watch: "Check that the text is fair to each side.\nExplain words, not opinions.",
  },
  "small-groups": {
    say: "In your group, everybody says what struck them. Then look for the questions that you will put to the experts. Choose two.",
    watch: "A neutral chair in every group.\nQuestions, not speeches.",
  },
  experts: {
    say: "The experts answer the questions of the groups, each side in the same time. Say it if you have not understood. We do not applaud.",
    watch: "Both sides answer every question.\nStop an answer that is not one.",
  },
  "second-poll": {
    say: "The same questions as at the beginning. Answer what you think now, whatever you answered before.",
    watch: "Nobody sees their first answers beforehand.\nSilence again.",
  },
  shift: {
    say: "Let us look at what has moved, for the class as a whole. Which fact or which argument made the difference? What has not moved, and why?",
    watch: "Never pupil by pupil.\nA poll that did not move is a result too.",
  },
} as const
