extension SentenceRules {
    static let german = SentenceRules()
        .adding(.title, "dr hr hrn fr frl prof dipl ing mag st bgm dres pfr")
        .adding(
            .never,
            """
            z.b zb b med phil rer nat d.h dh u.a ua i.d.r o.ä bzw bspw ca evtl ggf ggfs inkl exkl vgl sog insb insbes z u o d a v i v.a
            max min mind möglw gem lt bez betr zzgl abzgl vorauss usf allg
            """
        )
        .adding(.beforeNumber, "nr nrn s tel fax art abs kap bd abb tab z.hd zi hausnr kl jg app ziff plz")
        .adding(.dayOrMonth, "mo di mi do fr sa so jan feb febr mrz apr jun jul aug sep sept okt nov dez")
        .adding(.mayEnd, "str straße pl co e.v ev gmbh jh jhd std mio mrd abt verw")
        .with(
            \.starters,
            """
            aber alle alles als am an auch auf aus außerdem bei beim bis bitte da dabei dafür damit danach dann darum
            das dazu dein deine dem den denn der des deshalb die dies diese dieser dieses doch dort du durch ein eine
            einem einen einer eines er es für gern gibt haben hat hier ich ihr ihre ihrer ihnen im in ist ja jede
            jeder jedes jetzt kann kein keine kommen können liebe man manche mein meine mit möchten muss nach nehmen
            nein nicht noch nun nur ob oder ohne rufen sein seine seit sie sind so sobald und uns unser unsere unter
            vielen viele vom von vor wann warum was weil weitere welche wenn wer werden wie wir wird wo zu zum zur
            zwei über
            """
        )
        .with(
            \.labels,
            """
            klasse klassen jahr gruppe raum zimmer stufe seite kapitel teil nummer haus tor bus linie plan schuljahr
            kurs stock
            """
        )
        .with(
            \.calendar,
            """
            januar jänner februar feber märz april mai juni juli august september oktober november dezember montag
            dienstag mittwoch donnerstag freitag samstag sonnabend sonntag quartal halbjahr
            """
        )
        .with(\.numbersAreOrdinals)
        .with(\.capitalsMatter)

    static let dutch = SentenceRules()
        .adding(.title, "dhr mevr mw mej dr drs ir ing mr prof ds st juf fam")
        .adding(
            .never,
            """
            bijv bv b.v d.w.z dwz o.a oa m.n t.a.v m.b.t i.p.v i.v.m a.u.b ca evt incl excl max min resp vgl zgn z.o.z
            t/m
            """
        )
        .adding(.beforeNumber, "nr nrs p pp blz tel art hfst afb fig lok gr")
        .adding(.dayOrMonth, "ma di wo do vr za zo jan feb mrt apr jun jul aug sep sept okt nov dec")
        .adding(.mayEnd, "str n.v co e.d afd")
        .with(
            \.starters,
            """
            aan alle alleen als ben bij bent daar daarna daarom dan dat de deze die dit door dus een elke en er geen
            graag heb hebben heeft heel het hier hij hoe iedereen ik in is ja je jij jouw juist kan kom komt kunnen
            kunt maar mag meer mee met mijn moet na naar neem nee niet nog nu of om omdat onze ons ook op over per
            samen sinds soms te tijdens toen tot u uit uw van vanaf veel vergeet via volgens voor vraag waar waarom
            wanneer want wat we wel welke wie wij wil wilt worden zal ze zij zijn zo zodat
            """
        )
        .with(\.labels, "groep klas lokaal kamer plan pagina nummer jaar niveau optie bus lijn")

    /// Swedish, Danish, Norwegian, Finnish, Icelandic: short words in running text are followed by small letters.
    static let nordic = SentenceRules()
        .adding(.title, "dr prof hr fr frk st")
        .adding(
            .never,
            """
            t.ex tex t.eks f.eks feks bl.a d.v.s dvs m.fl m.m o.s.v resp ca ev inkl exkl jfr jf jmf pga p.g.a fx s.k
            esim ns mm t.d tlf.nr
            """
        )
        .adding(.beforeNumber, "kl nr s sid tel tlf art kap bd fig klo puh")
        .adding(
            .dayOrMonth,
            "mån tis ons tor tors fre lör sön man tirs lør søn jan feb mar apr jun jul aug sep sept okt nov dec des"
        )
        .with(
            \.starters,
            """
            alla alle allt att av barn de den denna deras det detta dette din du där der då efter ein eller en er et
            ett etter för for från fra han har her hon hun hvem hvis hvor hva hvad här i ikke ikkje ingen inte jag jeg
            kom kan man med men min mod mot mycket många mange nu nå när når och og också oss på som så sen ta till
            til tack tak takk under ut var vad varje vem vi vid ved vil vill vår vores våra være är å
            """
        )
        .with(\.labels, "klass klasse grupp gruppe rum rom sal årskurs trinn")
        .with(
            \.calendar,
            """
            januari februari mars april maj mai juni juli augusti august september oktober november december desember
            """
        )
        .with(\.numbersAreOrdinals)
}
