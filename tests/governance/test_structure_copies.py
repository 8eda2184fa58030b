"""A copy costs next to nothing, and neither side ever sees what the other changed."""

from hypothesis import given
from hypothesis import strategies as st

from app.governance.lines import AssignmentLine, Line, RoleLine
from app.governance.structure import Structure

ROLES = st.builds(
    RoleLine,
    id=st.just("1.0"), lineage=st.sampled_from("abcd"), since=st.just(1), name=st.sampled_from("xyz"),
    circle=st.sampled_from([None, *"abcd"]),
)  # fmt: skip
ASSIGNMENTS = st.builds(
    AssignmentLine,
    id=st.just("1.0"), lineage=st.sampled_from("st"), since=st.just(1), role=st.sampled_from("abcd"),
    person=st.sampled_from(["ana", "sam"]),
)  # fmt: skip
DEEDS = st.tuples(st.integers(0, 5), st.one_of(st.none(), st.just("drop"), ROLES, ASSIGNMENTS))
Model = dict[tuple[type[Line], str], Line]


@given(st.lists(DEEDS, max_size=40))
def test_copies_do_not_see_each_other(deeds: list[tuple[int, Line | str | None]]) -> None:
    copies: list[tuple[Structure, Model]] = [(Structure("bakery"), {})]
    for number, deed in deeds:
        structure, model = copies[number % len(copies)]
        if deed is None:
            copies.append((structure.copy(), dict(model)))
        elif isinstance(deed, Line):
            structure.add(deed)
            model[type(deed), deed.lineage] = deed
        elif model:
            of, lineage = next(iter(model))
            structure.drop(of, lineage)
            del model[of, lineage]

        for structure, model in copies:
            assert {
                (type(line), line.lineage): line for of in (RoleLine, AssignmentLine) for line in structure.all(of)
            } == model
            for role in (None, *"abcd"):
                held = {line.lineage for line in structure.held(RoleLine, role)}
                assert held == {
                    line.lineage for line in model.values() if isinstance(line, RoleLine) and line.circle == role
                }
            for person in ("ana", "sam"):
                theirs = {line.lineage for line in structure.by_person(AssignmentLine, person)}
                assert theirs == {line.lineage for line in model.values() if getattr(line, "person", None) == person}
