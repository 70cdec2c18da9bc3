"""What stands in the address of a lesson: the set, the answers given so far, and the statement that is open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from content.cache import cached
from content.choices import Arguments, Number, Optional, Several, values_of
from content.lesson_set import ALL, SIZES, members
from content.link_codes import Fault
from content.reader import Reader

# The letter of each verdict in an address. They stay for ever: addresses with answers are out in the world.
LETTERS = {
    "supported": "s",
    "forecast-came-true": "f",
    "intention-fulfilled": "d",
    "imprecise": "i",
    "not-checkable": "n",
}
SEEDS = range(1, 1000)


class _Answers(Several):
    """Answers: the key of a statement, and the letter of the verdict that was chosen; one for each statement."""

    def parse(self, raw: list[str], options: Sequence[str] | range) -> tuple[list[str] | None, Fault | None]:
        """Return the answers of an address, of two to one statement none, and what is wrong."""
        codes, fault = super().parse(raw, options)
        keys = [code[:-1] for code in codes or []]
        twice = tuple(code for code in codes or [] if keys.count(code[:-1]) > 1)
        once = [code for code in codes or [] if code not in twice]
        return (once or None, Fault("twice", self.name, twice)) if twice else (codes, fault)


class _Asked(Optional):
    """The statement that is open: without one in the address the first of the set that has no answer."""

    def initial(self, reader: Reader, chosen: Arguments) -> str | None:
        """Return that statement; None without a set, or where all are answered."""
        return next(iter(_found(reader, chosen).open), None) if chosen.get("set") else None


def codes(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the codes of all sets: short ones, all statements, and the topics in the order of the article."""
    return [*SIZES, ALL, *reader.table("claims")["topic"].unique()]


def title(code: str, reader: Reader) -> str:
    """Return what a set is called."""
    return cached(_title, code, reader.on_any_screen())


def _title(code: str, reader: Reader) -> str:
    number = len(members(reader.table("claims"), code, SEEDS[0]))
    if code in (*SIZES, ALL):
        return reader.say(f"lesson.set.{'all' if code == ALL else 'size'}", n=number)
    return reader.say("lesson.set.topic", topic=reader.say(f"topic.{code}"), n=number)


def _answers(reader: Reader, chosen: Arguments) -> list[str]:
    claims = reader.table("claims")["claim"]
    return [f"{claim}{letter}" for letter in LETTERS.values() for claim in claims]


SET = Optional(name="set", options=codes, words=lambda reader: lambda code: title(code, reader), linked=True)
SEED = Number(name="seed", options=lambda reader, chosen: SEEDS, linked=True)
ANSWERS = _Answers(name="answers", options=_answers, linked=True)
ASKED = _Asked(name="claim", argument="asked", options=values_of("claims", "claim"), label="claims.open", linked=True)


@dataclass(frozen=True)
class Lesson:
    """A set of statements with the answers given so far.

    `keys` are its statements, in their order; `answers` the verdicts that were chosen, by statement, also of other
    sets; `asked` is the statement that is open: None when all are answered.
    """

    code: str
    seed: int
    keys: list[str]
    answers: dict[str, str]
    asked: str | None

    @property
    def open(self) -> list[str]:
        """The statements of the set without an answer."""
        return [key for key in self.keys if key not in self.answers]

    def address(self, **more: str) -> dict[str, str]:
        """Return the parameters of the set without answers, and `more`."""
        seed = {SEED.name: SEED.code(self.seed)} if self.code in SIZES and self.seed != SEEDS[0] else {}
        return {SET.name: self.code, **seed, **more}

    def another(self) -> "Lesson":
        """Return another set of the same size."""
        return replace(self, seed=self.seed % SEEDS[-1] + 1)


def lesson(reader: Reader, chosen: Arguments) -> Lesson:
    """Return the lesson that an address asks for: it has a set. What is open is one of its statements."""
    found = _found(reader, chosen)
    return replace(found, asked=chosen["asked"] if chosen["asked"] in found.keys else next(iter(found.open), None))


def _found(reader: Reader, chosen: Arguments) -> Lesson:
    """Return the lesson without what is open. At publication it has the same statements: some wait for their record."""
    verdicts = {letter: verdict for verdict, letter in LETTERS.items()}
    answers = {code[:-1]: verdicts[code[-1]] for code in chosen["answers"]}
    listed = members(reader.table("claims"), chosen["set"], chosen["seed"])
    return Lesson(chosen["set"], chosen["seed"], listed, answers, None)
