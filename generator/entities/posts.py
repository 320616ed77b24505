"""A role → the post that it names: by its own words, or by those and the person beside it."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from generator.entities.roles import Role
from generator.knowledge import KnowledgeBase, Post

__all__ = ["COURTESY", "holds", "post_held", "post_meant", "post_of"]

# Offices that languages do not keep apart: the head of a company, a council and a mission is one word in Arabic.
_KIN = (
    frozenset({"president", "chairman", "prime-minister", "director", "special-representative", "speaker", "governor"}),
    frozenset({"envoy", "special-representative"}),
    frozenset({"commander", "leader"}),
    frozenset({"vice-president", "deputy-special-representative"}),
)
# What news confuse: who stands in for an ambassador is one; a special representative of the UN is its envoy.
_DIPLOMATS = frozenset({"ambassador", "charge", "deputy-head-of-mission", "envoy"})
_ENVOYS = frozenset({"envoy", "special-representative", "deputy-special-representative"})
_UNITED_NATIONS = frozenset({"special-representative", "deputy-special-representative"})
"""Offices whose words say whose they are."""
COURTESY = frozenset({"ambassador"})
"""Offices that are titles for life: the bare word beside a name does not say that its bearer holds one."""
_ASSISTANTS = frozenset(
    {"assistant-minister", "deputy-assistant-minister", "under-secretary", "deputy-minister", "adviser"}
)


def post_of(role: Role, kb: KnowledgeBase) -> str | None:
    """The one post that the words of a role name; None when they fit several or none."""
    if role.title or not role.office or (role.bare and role.office not in _UNITED_NATIONS):
        return None
    fitting = [post for post in _by_head(kb).get((role.office, role.field), ()) if _fits(role, post, kb)]
    exact = [post for post in fitting if post.head == role.office] or fitting
    if len(exact) > 1 and role.at:
        exact = [post for post in exact if post.at] or exact
    return exact[0].id if len(exact) == 1 else None


def post_held(role: Role, person: str, kb: KnowledgeBase) -> str | None:
    """The one post of a person that the words next to the name can mean: Secretary of State + Antony Blinken."""
    if role.title or not role.office:
        return None
    held = dict.fromkeys(tenure.post for tenure in kb.tenures_of(person))
    fitting = [
        post
        for post in (kb.posts[id] for id in held)
        if _kin(role.office, post.head)
        and (post.field == role.field or role.bare)
        and role.country in (None, post.country)
        and role.of in (None, post.of, *post.bodies)
        and (role.at is None or post.at in (None, role.at))
    ]
    if not fitting and role.office in _ASSISTANTS:
        # What they assist with is often left out: the deputy assistant secretary (of state for Near Eastern affairs).
        fitting = [kb.posts[id] for id in held if kb.posts[id].head == role.office]
    exact = [post for post in fitting if post.head == role.office] or fitting
    if len(exact) > 1 and role.of is None:
        exact = [post for post in exact if post.of is None] or exact
    return exact[0].id if len(exact) == 1 else None


def post_meant(post: str, person: str, kb: KnowledgeBase) -> str | None:
    """The post that somebody held when the words beside the name are those of another: a chargé called ambassador.

    The post itself when it is held; None when the words can mean none of the person's.
    """
    held = tuple(dict.fromkeys(tenure.post for tenure in kb.tenures_of(person)))
    if post in held:
        return post
    said = kb.posts[post]
    for family in (_DIPLOMATS, _ENVOYS):
        if said.head in family:
            near = [
                other
                for other in (kb.posts[id] for id in held)
                if other.head in family and (other.country, other.at, other.of) == (said.country, said.at, said.of)
            ]
            if near:
                return near[0].id if len(near) == 1 else None
    return None


def holds(person: str, office: str, kb: KnowledgeBase) -> bool:
    """Did somebody ever hold a post of this kind of office?"""
    return any(_kin(kb.posts[tenure.post].head, office) for tenure in kb.tenures_of(person))


def _kin(one: str, two: str) -> bool:
    return one == two or any({one, two} <= family for family in _KIN)


def _fits(role: Role, post: Post, kb: KnowledgeBase) -> bool:
    """Are the body, the side and the place those of a post of the same kind and field?"""
    if post.of:
        side = role.country or ("UN" if role.office in _UNITED_NATIONS else "")
        body = role.of or side.lower()  # the United Nations are a side and a body
        if role.at and post.at and post.at not in (role.at, *kb.within(role.at)):
            return False
        return body == post.of or body in post.bodies
    if role.of in post.bodies:
        return role.of is not None
    if role.of and (kb.posts_of(role.of) or role.of == "?" or post.head == "president"):
        return False  # "the head of the US embassy"
    if post.head != role.office or post.country != role.country:
        return False
    if role.at is None or post.at is None:
        return role.at is None or role.at == post.at or kb.country(role.at) == role.country
    return post.at in (role.at, *kb.within(role.at))


@lru_cache(maxsize=8)
def _by_head(kb: KnowledgeBase) -> dict[tuple[str, str | None], tuple[Post, ...]]:
    """The posts by office, or one akin to it, and field."""
    found: defaultdict[tuple[str, str | None], list[Post]] = defaultdict(list)
    for _, post in sorted(kb.posts.items()):
        for head in {post.head}.union(*(family for family in _KIN if post.head in family)):
            found[head, post.field].append(post)
    return {key: tuple(posts) for key, posts in found.items()}
