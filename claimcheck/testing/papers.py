"""Plots of running text: what papers say, whom they quote, and what they have people say."""

from collections.abc import Mapping
from types import MappingProxyType

from hypothesis import strategies as st

from claimcheck.model.claim import Mode, Speaker, SpeakerKind
from claimcheck.model.finding import Aspect, Stance
from claimcheck.model.quantity import Form
from claimcheck.model.reference import Entity
from claimcheck.model.statement import AttributeStatement, QuotationStatement
from claimcheck.mutation.notations import Figure, write
from claimcheck.testing import world
from claimcheck.testing.choices import one_of_these
from claimcheck.testing.plots import ALL, PLOTS_OF_VALUES, Cast, Kind, Plot, Telling, any_name
from claimcheck.testing.values import figures

_QUIET = "Nobody at the harbour had anything to add."


def _passage(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    said, denied = draw(one_of_these(world.DEEDS))
    words = {Stance.SUPPORTS: said, Stance.REFUTES: denied, Stance.UNDECIDED: _QUIET}
    tellings = tuple(Telling(paper=words[stance]) for stance in stances)
    text = said.replace("{name}", any_name(draw, cast[0]))
    return Plot(statement=None, text=text, about=cast[:1], tellings=tellings, lasting=False)


def _figure(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    sentence, unit = draw(one_of_these(world.COUNTS))
    figure = draw(figures(unit=unit))
    form = draw(one_of_these((Form.PLAIN, Form.ABOUT)))
    times = draw(one_of_these((2, 3, 7)))
    text = sentence.replace("{name}", any_name(draw, cast[0]))
    tellings = []
    for stance in stances:
        told = figure if stance is Stance.SUPPORTS else Figure.of(figure.number * times)
        written = write(told, unit=unit, notation=draw(st.integers(0, 6))).written
        tellings.append(
            Telling(paper=_QUIET if stance is Stance.UNDECIDED else sentence.replace("{figure}", written))
        )
    claimed = write(figure, form=form, unit=unit).written
    return Plot(
        statement=None,
        text=text.replace("{figure}", claimed),
        about=cast[:1],
        tellings=tuple(tellings),
        lasting=False,
    )


def _quotation(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    person, other = _people(cast)
    words, changed = world.SAYINGS[
        world.ENTITIES.index(cast[0]) // 2
    ]  # no two claims of a case have the same
    told = f"“{words},” {{name}} told reporters on Monday."
    wrong = (
        f"“{changed},” {{name}} told reporters on Monday.",
        told.replace("{name}", any_name(draw, other)),
    )
    speaker = Speaker(name=any_name(draw, person), kind=SpeakerKind.PERSON, mode=Mode.DIRECT)
    statement = QuotationStatement(subject=speaker.name, mode="direct", words=words)
    tellings = _papers(draw, stances, told, wrong)
    return Plot(statement=statement, speaker=speaker, about=(person, other), tellings=tellings, lasting=False)


def _attribution(draw: st.DrawFn, stances: tuple[Stance, ...], cast: Cast) -> Plot:
    (person, other), subject = _people(cast), cast[0]
    name, is_so = any_name(draw, subject), draw(st.booleans())
    so, not_so = f"{{name}} said that {name} is insured.", f"{{name}} said that {name} is not insured."
    told, opposite = (so, not_so) if is_so else (not_so, so)
    wrong = (opposite, told.replace("{name}", any_name(draw, other)))
    return Plot(
        statement=AttributeStatement(subject=name, property="insured", value=is_so),
        speaker=Speaker(name=any_name(draw, person), kind=SpeakerKind.PERSON, mode=Mode.INDIRECT),
        about=(person, other, subject),
        tellings=_papers(draw, stances, told, wrong),
        lasting=False,
    )


def _people(cast: Cast) -> tuple[Entity, Entity]:
    one, other = (world.PEOPLE[world.ENTITIES.index(entity)] for entity in cast)
    return one, other


def _papers(
    draw: st.DrawFn, stances: tuple[Stance, ...], told: str, wrong: tuple[str, ...]
) -> tuple[Telling, ...]:
    papers = {Stance.SUPPORTS: told, Stance.REFUTES: draw(one_of_these(wrong)), Stance.UNDECIDED: _QUIET}
    return tuple(Telling(paper=papers[stance]) for stance in stances)


PLOTS: Mapping[str, Kind] = MappingProxyType(
    {
        **PLOTS_OF_VALUES,
        "passage": Kind(ALL, _passage),
        "figure": Kind(ALL, _figure),
        "quotation": Kind(ALL, _quotation),
        "attribution": Kind(ALL, _attribution, aspect=Aspect.ATTRIBUTION),
    }
)
