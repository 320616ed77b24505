"""Small projects for tests: invented articles, and what is on the disk."""

ARTICLES = {
    "meeting-ar": (
        "---\npublished: 2020-06-23\npublisher: صحيفة افتراضية\n---\n"
        "السفير الأمريكي يلتقي السراج في زوارة\n\n"
        "التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، أمس الاثنين، رئيس المجلس الرئاسي فايز السراج في مدينة زوارة.\n"
        "وبحث الجانبان وقف إطلاق النار.\n"
    ),
    "meeting-en": (
        "---\npublished: 2020-06-23\npublisher: Fictional Wire\nurl: https://example.org/a\n---\n"
        "US ambassador meets Sarraj in Zuwara\n\n"
        "The US ambassador to Libya, Richard Norland, met Prime Minister Fayez al-Sarraj in Zuwara on 22 June 2020.\n"
        "They discussed a ceasefire.\n"
    ),
    "visit-en": (
        "---\npublished: 2024-08-28\n---\n"
        "AFRICOM commander visits Benghazi\n\n"
        "The commander of US Africa Command, General Michael Langley, visited Benghazi on Tuesday and met Khalifa Haftar there.\n"
    ),
}
"""Invented texts about people who exist: two articles tell one meeting, a third something else."""


def write_articles(seeds, articles):
    seeds.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")


def files_below(folder):
    """Every file's bytes by its path below the folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
