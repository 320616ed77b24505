"""The language of an article is named when it is reasonably sure, and left open otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.languages.recognition import recognise


@pytest.mark.parametrize("path", sorted(Path("seeds").glob("*.txt")), ids=lambda path: path.stem[:3])
def test_the_seeds_are_arabic(path):
    assert recognise(path.read_bytes().decode()) == "ar"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "التقى وزير الخارجية الثلاثاء رئيس الحكومة الليبية"),
        (
            "ar",
            (
                "استقبل وكيل وزارة الصحة سالم الورفلي ومدير المستشفى المركزي خالد الفيتوري بمقر الوزارة سفيرة الولايات "
                "المتحدة الأمريكية ليزا نورلاند. وناقش الجانبان أوجه التعاون الفني المشترك بين ليبيا و الولايات المتحدة "
                "الأمريكية، كما تطرق اللقاء إلى توفير الأدوية."
            ),
        ),
        ("ar", "لقاء في بنغازي.\nاستقبل القائد العام خليفة حفتر أمس الأربعاء الجنرال جون برينان والوفد المرافق له."),
        ("en", "Haftar meets US envoy"),
        ("en", "Barbara Leaf met House Speaker Aguila Saleh yesterday."),
        ("en", "Africom hits Al-Qaida cell near Ghat"),
        ("en", "The foreign minister met the head of the Libyan government in Tripoli on Tuesday."),
        ("fr", "Le ministre des Affaires étrangères a rencontré mardi à Tripoli le chef du gouvernement libyen."),
        ("it", "Il ministro degli Esteri ha incontrato martedì a Tripoli il capo del governo libico."),
        ("es", "El ministro de Exteriores se reunió el martes en Trípoli con el jefe del Gobierno libio."),
        (
            "pt",
            "O ministro das Relações Exteriores reuniu-se na terça-feira em Trípoli com o chefe do governo da Líbia.",
        ),
        ("de", "Der Außenminister traf am Dienstag in Tripolis den libyschen Regierungschef."),
        ("nl", "De minister van Buitenlandse Zaken heeft dinsdag in Tripoli de Libische premier ontmoet."),
        ("tr", "Dışişleri Bakanı ve Libya Başbakanı salı günü Trablus'ta bir araya geldi, dedi sözcü."),
        ("ru", "Министр иностранных дел встретился во вторник в Триполи с главой правительства Ливии."),
        ("el", "Ο υπουργός Εξωτερικών συναντήθηκε την Τρίτη στην Τρίπολη με τον πρωθυπουργό της Λιβύης."),
        ("fa", "وزیر امور خارجه روز سه‌شنبه در طرابلس با نخست وزیر لیبی دیدار کرد."),
        ("ur", "وزیر خارجہ نے منگل کو طرابلس میں لیبیا کے وزیر اعظم سے ملاقات کی۔"),
        ("ps", "د بهرنیو چارو وزیر د لیبیا له لومړي وزیر سره په طرابلس کې ولیدل."),
        ("he", "שר החוץ נפגש ביום שלישי בטריפולי עם ראש הממשלה של לוב, הוא אמר."),
        ("zh", "外交部长星期二在的黎波里会见了利比亚总理。"),
        ("ja", "外相は火曜日、トリポリでリビアの首相と会談した。"),
        ("ko", "외무장관은 화요일 트리폴리에서 리비아 총리를 만났다."),
        ("und", "12345 !!!"),
        ("und", ""),
        ("und", "Lorem ipsum dolor sit amet consectetur adipiscing elit " * 8),
    ],
)
def test_languages(code, text):
    assert recognise(text) == code


def test_a_quoted_post_does_not_make_an_article_foreign():
    article = (
        "أكد السفير الأمريكي أن بلاده تدعم الحوار بين الليبيين، ودعا قادة البلاد إلى التهدئة واحترام إرادة الشعب.\n"
        "وجاء تصريح السفير في منشور على صفحته عقب لقاء مع عدد من ممثلي الجنوب في العاصمة التونسية.\n"
    )
    post = "The leaders of the south honored me with a visit and shared their vision for the future of the country with us."
    assert recognise(f"{article}{post}") == "ar"
    assert recognise(f"{post} It was a good day for all of us and for the country.\n{article[:60]}") == "en"
