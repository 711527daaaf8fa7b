extension SentenceRules {
    /// Full stops in English, of Britain and of America.
    static let english = SentenceRules()
        .adding(
            .title,
            """
            mr mrs ms mx messrs dr drs prof rev revd fr hon capt cpt lt col gen sgt cpl maj cmdr adm gov sen rep pres
            supt insp cllr sr br mme mlle m.d asst
            """
        )
        .adding(
            .never, "e.g i.e eg ie viz cf vs v approx incl esp w.r.t c.f a.k.a aka ca circa misc excl p.s p.p.s n.b"
        )
        .adding(
            .beforeNumber,
            """
            no nos p pp pg pgs fig figs vol vols ch chap sec sect art para paras ex eq ext tel tele ph mob rm bldg apt
            flat app item nr ver v approx est min max
            """
        )
        .adding(
            .dayOrMonth,
            """
            mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
            """
        )
        .adding(.time, "a.m p.m am pm noon")
        .adding(
            .mayEnd,
            """
            ltd inc co corp plc bros ave av rd st sq ln cres pl blvd hwy pkwy dept univ inst assn assoc govt ref jr
            snr jnr esq u.s u.k u.s.a e.u u.n d.c mt ft b.c a.d ctr
            """
        )
        .with(
            \.starters,
            """
            a after all also although an and another any are as ask at be because before both bring but by call can
            check children choose click come did do does don each either email every everybody everyone families find
            first following for from get go have he her here his how however i if in is it its join just last let like
            look many may meet more most my new next no nobody not now of on once one or our over parents parking pay
            people please pupils put read remember return see send she should sign since so some somebody someone
            sometimes soon staff students take talk tell thank thanks that the their them then there these they this
            those to today tomorrow try under until use visit wait was watch we wear welcome were what when where
            which while who why will with would write yes yesterday you your
            """
        )
        .with(
            \.calendar,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december mondays tuesdays wednesdays thursdays fridays saturdays sundays
            """
        )
        .with(
            \.zones,
            "gmt bst utc est edt cst cdt mst mdt pst pdt et ct mt pt aest aedt nzst eastern central mountain pacific"
        )
        .with(
            \.labels,
            """
            year years grade grades class classes room rooms group groups team teams plan block section form forms
            part option set unit stage key level gate hall house building appendix zone vitamin hepatitis question
            page chapter week day term phase step bus route route number line table table bay door block entrance
            lesson session tier type category schedule annex list item
            """
        )
        .with(\.brands, "kahoot yahoo jeopardy")
        .with(
            \.reportingVerbs,
            """
            said says asked asks replied replies shouted shouts added adds whispered laughed explained explains wrote
            writes called answered answers told cried sang agreed smiled announced
            """
        )
        .with(\.loneLetterWords, "i")
        .with(\.capitalsMatter)
}
