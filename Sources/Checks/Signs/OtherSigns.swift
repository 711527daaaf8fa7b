// Signs of the languages beside English that we have lists for. They have no "must": how much a demand weighs is
// another matter in each language, and we have not tested it.

extension SignList {
    static let spanish = SignList(
        [
            (
                .ask,
                """
                por favor, envíe, envíen, envíenos, devuelva, devuelvan, llame, llamen, llámenos, escriba, escríbanos, avísenos
                díganos, rellene, rellenen, firme, firmen, traiga, traigan, póngase en contacto, inscríbase, inscriba, reserve
                responda, respondan, pague, venga, vengan, se ruega, les pedimos, le pedimos
                """
            ),
            (
                .deadline,
                "fecha límite, plazo, a más tardar, último día para, antes de que acabe el plazo"
            ),
            (.byWeekday, "(antes_del|hasta_el|para_el) {weekday}, (antes_del|hasta_el|para_el) próximo {weekday}"),
            (
                .repeated,
                "cada, todos los, todas las, siempre, los (lunes|martes|miércoles|jueves|viernes|sábados|domingos)"
            ),
            (
                .tells,
                """
                se (informa|comunica|avisa|recuerda|notifica) (a|que|al), (les|le|os) (informamos|comunicamos|recordamos)
                (les|le|os) (notificamos|avisamos), por la presente
                """
            ),
            (.thanks, "gracias, agradecemos, agradecidos, les agradecemos, agradecer"),
            (
                .invitation,
                """
                puede, pueden, podéis, puedes, bienvenido, bienvenida, bienvenidos, bienvenidas, díganos, dígannos, venga, vengan
                le invitamos, les invitamos, invitamos, invitados, únase, participe, participen, llámenos, escríbanos, pregúntenos
                cuéntenos, sus ideas, su opinión, nos gustaría
                """
            ),
            (
                .contact,
                """
                llame, llámenos, escriba, escríbanos, hable con, pregunte, pregúntenos, póngase en contacto, contacte
                díganos, avísenos
                """
            ),
            (
                .meeting,
                "hable con, hablar con, reunión, reuniones, cita, llame, llámenos, reunirse, entrevista, conocer a"
            ),
            (
                .interpreter,
                "intérprete, intérpretes, interpretación, traducción, traducciones, traducido, traducir, idioma, idiomas, lenguas"
            ),
            (.place, "oficina, secretaría, recepción, puerta, aula, biblioteca, despacho"),
            (.title, "señor, señora, sr, sra, srta, don, doña, dr, dra"),
            (.person, "director, directora, tutor, tutora, maestro, maestra, profesor, profesora"),
        ],
        weekdays: "lunes martes miércoles jueves viernes sábado domingo")

    static let french = SignList(
        [
            (
                .ask,
                """
                veuillez, merci de, merci d'envoyer, s'il vous plaît, s'il vous plait, envoyez, renvoyez, rendez, appelez
                appelez-nous, écrivez, écrivez-nous, remplissez, signez, inscrivez-vous, inscrivez, contactez, contactez-nous
                apportez, répondez, dites-nous, prévenez-nous, prévenez, réservez, payez, venez, nous vous prions, nous vous demandons
                """
            ),
            (.noAsk, "veuillez (noter|trouver|agréer|recevoir)"),
            (.deadline, "date limite, délai, au plus tard, dernier jour pour, dernier délai"),
            (.byWeekday, "(avant|jusqu'à|jusqu'au|d'ici) {weekday}, (avant_le|jusqu'au|d'ici_le) {weekday}"),
            (
                .repeated,
                "chaque, tous les, toutes les, toujours, lundis, mardis, mercredis, jeudis, vendredis, samedis, dimanches"
            ),
            (
                .tells,
                """
                nous vous (informons|signalons|rappelons|avisons), nous (tenons_à|souhaitons) vous informer
                les (parents|familles) sont (informés|informées|avisés|priés|priées), veuillez noter
                """
            ),
            (.thanks, "merci, remercions, remercier, remercie, reconnaissants"),
            (
                .invitation,
                """
                vous pouvez, bienvenue, bienvenus, bienvenues, venez, rejoignez-nous, dites-nous, appelez-nous, écrivez-nous
                nous vous invitons, vous êtes invités, vous êtes invité, participez, n'hésitez pas, vos idées, votre avis
                nous aimerions, racontez-nous
                """
            ),
            (
                .contact,
                "appelez, appelez-nous, écrivez, écrivez-nous, parlez, parlez-en, demandez, contactez, contactez-nous, dites-nous"
            ),
            (
                .meeting,
                "parlez à, parler à, parler avec, réunion, réunions, rendez-vous, appelez, appelez-nous, rencontrer, entretien"
            ),
            (
                .interpreter,
                "interprète, interprètes, interprétation, traduction, traductions, traduit, traduite, traduire, langue, langues"
            ),
            (.place, "secrétariat, bureau, accueil, portail, classe, bibliothèque, salle"),
            (.title, "m, mme, mlle, monsieur, madame, dr"),
            (.person, "directeur, directrice, enseignant, enseignante, maître, maîtresse, professeur"),
        ],
        weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche")

    static let german = SignList(
        [
            (
                .ask,
                """
                bitte, rufen Sie, schreiben Sie, schicken Sie, senden Sie, füllen Sie, unterschreiben Sie, melden Sie, bringen Sie
                kommen Sie, sagen Sie uns, geben Sie, bezahlen Sie, antworten Sie, teilen Sie uns, wir bitten Sie
                """
            ),
            (.noAsk, "bitte (beachten|bedenken|nicht)"),
            (.deadline, "frist, anmeldefrist, anmeldeschluss, stichtag, spätestens, einsendeschluss, letzter tag für"),
            (.byWeekday, "(bis|vor|bis_zum|bis_spätestens|bis_nächsten) {weekday}"),
            (
                .repeated,
                """
                jeden, jede, jedes, immer, wöchentlich, montags, dienstags, mittwochs, donnerstags, freitags, samstags, sonntags
                """
            ),
            (
                .tells,
                """
                wir (teilen_ihnen|informieren_sie|weisen_sie|möchten_sie_informieren|erinnern_sie), hiermit
                eltern werden (informiert|gebeten|darauf_hingewiesen|erinnert), bitte beachten
                """
            ),
            (.thanks, "danke, vielen dank, herzlichen dank, dankbar, bedanken, wir danken"),
            (
                .invitation,
                """
                sie können, sie dürfen, willkommen, kommen sie, machen sie mit, sagen sie uns, rufen sie uns, fragen sie uns
                wir laden, eingeladen, herzlich eingeladen, ihre ideen, ihre meinung, wir freuen uns, schauen sie vorbei
                erzählen sie uns, sprechen sie uns an
                """
            ),
            (
                .contact,
                "rufen sie, schreiben sie, sprechen sie, fragen sie, melden sie, sagen sie, wenden sie, kontaktieren sie"
            ),
            (
                .meeting,
                """
                sprechen sie, gespräch, gespräche, elterngespräch, elternabend, elternsprechtag, termin, termine, rufen sie, treffen
                """
            ),
            (
                .interpreter,
                """
                dolmetscher, dolmetscherin, dolmetscherinnen, dolmetschen, übersetzung, übersetzungen, übersetzt, übersetzen
                sprache, sprachen, muttersprache
                """
            ),
            (.place, "sekretariat, büro, empfang, schultor, eingang, klassenzimmer, bücherei, bibliothek, raum"),
            (.title, "herr, herrn, frau, dr"),
            (
                .person,
                "schulleiter, schulleiterin, schulleitung, klassenlehrer, klassenlehrerin, lehrer, lehrerin, lehrkraft"
            ),
        ],
        weekdays: "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag")

    static let polish = SignList(
        [
            (
                .ask,
                """
                proszę, prosimy, zadzwoń, zadzwońcie, napisz, napiszcie, wyślij, wypełnij, podpisz, zapisz się, przynieś
                przynieście, skontaktuj się, daj nam znać, dajcie nam znać, powiedz nam, powiedzcie nam, zwróć, oddaj, zapłać
                przyjdź, przyjdźcie, odpowiedz, zgłoś
                """
            ),
            (.noAsk, "prosimy (pamiętać|zwrócić_uwagę|nie), proszę (pamiętać|nie|zwrócić_uwagę)"),
            (.deadline, "termin zapisów, ostateczny termin, najpóźniej, ostatni dzień, nie później niż"),
            (
                .byWeekday,
                "(do|przed|najpóźniej_do) {weekday}, do (najbliższego|przyszłego|najbliższej|przyszłej) {weekday}"
            ),
            (
                .repeated,
                "każdy, każdą, każdego, każdej, co tydzień, zawsze, codziennie, poniedziałki, wtorki, środy, czwartki, piątki"
            ),
            (
                .tells,
                """
                informujemy, uprzejmie informujemy, zawiadamiamy, przypominamy, powiadamiamy, niniejszym
                rodzice są (informowani|proszeni|zobowiązani)
                """
            ),
            (.thanks, "dziękujemy, dziękuję, dzięki, wdzięczni, podziękowania"),
            (
                .invitation,
                """
                możesz, możecie, mogą państwo, zapraszamy, zaproszenie, witamy, przyjdź, przyjdźcie, dołącz, dołączcie
                powiedz nam, powiedzcie nam, zadzwoń, napisz do nas, zapytaj, daj nam znać, twoje pomysły, wasze pomysły
                twoja opinia, weź udział, weźcie udział, porozmawiaj
                """
            ),
            (
                .contact,
                "zadzwoń, zadzwońcie, napisz, napiszcie, porozmawiaj, porozmawiajcie, zapytaj, skontaktuj się, powiedz"
            ),
            (
                .meeting,
                """
                porozmawiaj, porozmawiać, rozmowa, rozmowy, spotkanie, spotkania, spotkaniu, zebranie, wywiadówka, zadzwoń
                spotkać się, umów się
                """
            ),
            (
                .interpreter,
                """
                tłumacz, tłumacza, tłumacze, tłumaczy, tłumaczenie, tłumaczenia, przetłumaczyć, przetłumaczone, język, języka
                języki, językach, języku, języków
                """
            ),
            (
                .place,
                "sekretariat, sekretariacie, sekretariatu, biuro, biurze, recepcja, recepcji, brama, bramie, sala, sali"
            ),
            (.title, "pan, pani, pana, panią, panu, panem, dr"),
            (.person, "dyrektor, dyrektorka, wychowawca, wychowawczyni, nauczyciel, nauczycielka, nauczyciela"),
        ],
        weekdays:
            "poniedziałek poniedziałku poniedziałkiem wtorek wtorku wtorkiem środa środy środę środą czwartek czwartku czwartkiem piątek piątku piątkiem sobota soboty sobotę sobotą niedziela niedzieli niedzielę niedzielą"
    )
}
