extension SignList {
    static let english = SignList(
        [
            (
                .ask,
                """
                please, tell us, let us know, get in touch, contact us, rsvp
                (call|ring|phone|text|email|e_mail|write_to|speak_to|talk_to) us
                you (must|need_to|have_to|should) (send|return|call|phone|email|book|sign|fill|complete|pay|register|apply|bring|reply)
                """
            ),
            (
                .askAtStart,
                "(send|return|call|ring|phone|text|email|e_mail|write|tell|ask|speak|talk|book|sign|fill|complete|pay|register|apply|join|bring|order|choose|vote|reply|hand|give|contact|come) (us|the|your|a|an|this|it|them|in|up|out|back|to|by|at|for|on|with|before|if|when|any|one|our|now|online|and|mr|mrs|ms|miss|dr)"
            ),
            (
                .noAsk,
                """
                please (note|see|remember|find|be_aware|be_advised|be_assured|accept|bear|do_not|don't|never|read|look|check|click)
                yes please, (we|to|can|will|cannot|you) please
                """
            ),
            (
                .deadline,
                "deadline, deadlines, closing date, closes on, (bookings|applications|places|sales) close, no later than, due by, reply by, last (day|date) (to|for)"
            ),
            (
                .byWeekday,
                "(by|before|until|till) {weekday}, (by|before|until|till) (this|next|the_following) {weekday}"
            ),
            (
                .repeated,
                """
                every, each, weekly, daily, always, usually, normally, most, weekdays, term time
                mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays
                """
            ),
            (
                .must,
                """
                must, have to, has to, need to, needs to, required to, obliged to, shall, compulsory, mandatory
                obligatory, essential that (all|you|your|every|each|parents|families|children|pupils|students|carers)
                requirement that, requirement for (all|every|each|parents|families|pupils|students|children)
                """
            ),
            (
                .unbound,
                """
                not, never, don't, doesn't, didn't, won't, wouldn't, cannot, can't, isn't, aren't, no longer, rarely, hardly
                may, might, if, when, whether, what, whatever, whenever, where, everything, anything, nothing, all (you|we|they)
                do (i|you|we|they|children|families|parents), does (my|your|a|the), did, a must, must have been, no need
                (need|needs) to know, things
                must (feel|seem|sound), must be (wondering|joking|feeling|getting|thinking|hard|difficult|lovely|a_mistake|a_relief|a_shock|a_surprise)
                must have (felt|seemed|looked|wondered|noticed|heard|thought|known|worked|loved|enjoyed|cost)
                must be (proud|tired|hungry|thirsty|excited|happy|sad|worried|glad|pleased|busy|exhausted|delighted|thrilled|scary|cold)
                must be (very|so|really|quite) (proud|tired|hungry|thirsty|excited|happy|sad|worried|glad|pleased|busy|hard|difficult|scary|cold)
                must (say|admit|confess|apologise|mention|thank|not_worry|not_think|not_feel_bad)
                must be (some|nearly|almost|time|wrong|right|true|one_of|so|why|about|a_very|a_huge|a_great|a_big|worth)
                must have (left|lost|gone|come|taken|seen|found|slipped|dropped|forgotten)
                must have (missed|mixed|grown|fallen|wanted|happened|stopped)
                must (cool|rest|chill|simmer|boil|bake|melt|soak|rise)
                player, players, runner, runners, team, teams, batter, bowler, goalkeeper, king, queen, knight, prince, princess
                hero, heroine, character, characters, actor, actors, detective, explorer, pirate, wolf, animal, animals, bird, birds
                plant, plants, seed, seeds, bulb, bulbs, soil, bees, chicks, hens, cake, dough, mixture, batter, butter, sauce, rice
                pasta, pastry, jelly, icing, paint, glue, clay, sentence, answer, answers, triangle, square
                angle, angles, circuit, referee, contractors, supplier, suppliers, caterers
                trustees, leaders, coaches, candidates, tutors, leader, cooks, there
                not (compulsory|mandatory|obligatory), no longer compulsory
                we, we'll, i, we've, staff, teachers, governors, teacher, school, schools, council, ofsted, government, volunteers, nobody, no one
                """
            ),
            (
                .reason,
                """
                because, so that, since, otherwise, in case, due to, in order, helps us, reason, reasons, why, or else, that way
                so (we|you|they|he|she|it|your|children|the|everyone|every|each|no|staff|all|our|there|parents|families|teachers|nobody|this)
                to (keep|help|make|avoid|stop|let|protect|save|prevent|show|plan|prepare|allow|be_fair)
                as (we|it|the|they|this|there|your|children|our|some|he|she|you|these|families|that|space|places|staff|buses|many|most)
                this (helps|means|is_why|way|lets|keeps|gives|stops|allows|shows), it (helps|means|keeps|lets|stops), if not
                so (lost|late|that's|that_lost|teaching|lessons|lunch|trips|nothing|nobody|more|none|things|others|both|a|parents'), hence
                to (ensure|reduce|cut|meet|comply|be_safe|be_seen)
                given that, in view of, for health, insurance, hygiene, hygienic, security
                then (we|you|they|your), or (we|you|your|it|they|the) (may|might|will|cannot|can't)
                """
            ),
            (
                .safety,
                """
                safe, safely, safety, safeguarding, law, legal, legally, danger, dangerous, emergency, emergencies, fire
                allergy, allergies, allergic, medicine, medicines, medical, privacy, protection
                """
            ),
            (
                .wayOut,
                """
                if you (cannot|can't|can_not|are_unable|are_not|need|have|find|do_not|don't|would|want|prefer)
                if (this|that|it) (is|does|doesn't|won't|will|would), if your (child|family), unless, instead, or you can
                (call|phone|ring|tell|ask|text|email|e_mail|contact) (us|the|your|mr|mrs|ms|miss), let us know, get in touch
                (talk|speak) to, come and (see|talk|ask), we (can|will|could) (help|lend|find|give|arrange|do|fill|talk)
                we'll help, help you, borrow, lend, spare, spares, (is|are) hard for you, (is|are) difficult for you, have a fund
                (ask|call|help|speak|pop|come|talk|apply) (at|in|into|from|to) the office, no charge, (see|ask) (mr|mrs|ms|miss|us|the_office)
                if (money|time|cost|getting|paying|english), free of charge
                """
            ),
            (
                .tells,
                """
                (parents|families|carers|guardians|you) (are|will_be|should_be) (hereby_informed|informed|advised|notified|told|reminded)
                please (note|be_advised|be_aware), we (wish|would_like|write|are_writing) to (inform|advise|notify|remind|tell)
                (this_is|this_letter_is) to (inform|advise|notify|tell), (parents|families|carers) (should|must) note
                (inform|advise|notify|remind) (parents|families|carers|you|all)
                (informs|advises|notifies|tells|reminds) (parents|families|carers|you|all|guardians)
                """
            ),
            (
                .thanks,
                "thank you, thanks, grateful, appreciate, thank (your|our|all|the|every|everyone|mr|mrs|ms|miss)"
            ),
            (
                .invitation,
                """
                you can, you may, welcome, join (us|in), drop in, we'd love, you are invited, invite you, get in touch
                come (and|along|in|to|with|for), (tell|ask|call|phone|ring|text|email|show|help) us, let us know
                (talk|speak|write) to us, we would (love|like_to_hear|like_you), have your say, take part, feel free
                your (ideas|views|opinion|opinions|say|thoughts|help), share your, say yes
                """
            ),
            (
                .contact,
                """
                (call|phone|ring|email|e_mail|text|tell|ask|contact) (us|the|your|mr|mrs|ms|miss|dr|me)
                (write|speak|talk) (to|with), get in touch, let us know, contact us, come and (see|talk|ask)
                """
            ),
            (
                .meeting,
                """
                (talk|speak) (to|with) (us|your|the|our|me|mr|mrs|ms|miss|a), meet (us|your|the|with|our|a|mr|mrs|ms|miss)
                meeting, meetings, appointment, appointments, conference, conferences, parents evening, parent teacher
                (call|phone|ring) (us|the|me|mr|mrs|ms|miss), come and (talk|see|meet|ask)
                """
            ),
            (
                .interpreter,
                """
                interpreter, interpreters, interpret, interpreting, interpreted, interprets, translation, translations
                translate, translated, translator, translators, languages, (sign|your|own|home|other|another|any|which) language
                """
            ),
            (
                .place,
                "office, reception, gate, gates, front desk, classroom, classrooms, hall, foyer, library, playground, room"
            ),
            (.title, "mr, mrs, ms, miss, mx, dr, sir, dame"),
            (
                .person,
                "(class|head|form|child's|your) teacher, headteacher, principal, secretary, link worker, home school worker"
            ),
        ],
        weekdays: "monday tuesday wednesday thursday friday saturday sunday")
}
