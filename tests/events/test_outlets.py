"""What Arabic outlets write day by day: whose time it is, whose meeting, and what is only said."""



def only(reports, kind):
    [found] = [report for report in reports if report.kind == kind]
    return found


def people(report):
    return {who.entity for who in report.participants}


# ------------------------------------------------------------------------------------------------------- whose time
def test_the_day_of_the_statement_that_tells_it_is_not_the_day_of_the_meeting(told):
    found = only(told("التقى نورلاند المنفي في تونس، وفق بيان نشرته السفارة الأميركية اليوم.", "ar"), "meeting")
    assert found.when is None


def test_what_a_statement_of_today_tells_first_and_what_it_adds_are_one_meeting(told):
    text = "وبحسب بيان للمؤسسة اليوم، بحث مصطفى صنع الله، الاثنين الماضي، مع مسؤولين أميركيين في واشنطن خطة الإنتاج.\n"
    more = "وبحسب بيان للمؤسسة اليوم، اجتمع صنع الله مع مساعد وزير الخارجية الأميركي ديفيد شينكر."
    assert str(only(told(text + more, "ar", "2020-02-15"), "meeting").when) == "2020-02-10"


def test_when_an_order_was_issued_is_not_when_sanctions_were_imposed_under_it(told):
    text = "فرضت وزارة الخزانة الأميركية اليوم عقوبات على شركة ليبية بموجب أمر تنفيذي صدر في عام 2016."
    assert str(only(told(text, "ar"), "sanction").when) == "2022-01-19"


def test_since_when_a_crisis_lasts_is_not_when_a_visit_began(told):
    text = "بدأ السفير ريتشارد نورلاند زيارة إلى طرابلس، لبحث حل الأزمة الليبية المتواصلة منذ سنوات."
    assert only(told(text, "ar"), "visit").when is None
