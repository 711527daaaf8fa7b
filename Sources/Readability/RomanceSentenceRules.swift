extension SentenceRules {
    static let spanish = SentenceRules()
        .adding(
            .title,
            """
            sr sra srta sres sras srs dr dra dres d dña da don prof profa prfa lic licda ing arq mtro mtra gral sto
            sta ee hno hna
            """
        )
        .adding(.never, "p.ej ej vs aprox incl cf cfr av avda c pza pl ctra bvar fco ma esp")
        .adding(
            .beforeNumber,
            "n núm num no nº pág pag págs p pp tel tels teléf tfno tlf art arts cap vol ext apdo apto fig lám piso ed km"
        )
        .adding(.time, "a.m p.m am pm h hs")
        .adding(.mayEnd, "ud uds vd vds uu ee.uu dpto depto s.a s.l cía dcha izda admón gob")
        .with(\.spacedTimes, "a p")
        .with(
            \.starters,
            """
            a al algunos ante antes así aunque cada como con cuando cómo cuándo cuál dónde de del desde después
            durante el ella ellas ellos en entre es esa ese eso esta estas este esto estos están está estamos gracias
            ha han hay hoy la las le les lleve llame los luego mi mientras mañana muchas muchos no nos nosotros
            nuestra nuestro o para pero por porque puede pueden que qué quién recuerde se si sin sobre son su sus
            también tenemos tiene todas todo todos traiga tras tu un una unas unos usted ustedes venga vengan y ya
            """
        )
        .with(\.labels, "grupo clase aula sala curso grado plan página número año nivel opción")
        .with(
            \.calendar,
            """
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
            miércoles jueves viernes sábado domingo
            """
        )

    static let french = SentenceRules()
        .adding(.title, "m mm mr dr drs pr prof me mgr st ste sts")
        .adding(.never, "p.ex ex cf env vs c.-à-d càd av bd bld boul pl r rte")
        .adding(.beforeNumber, "n no nos p pp art tél tel vol chap fig poste app apt appt bât réf")
        .adding(.dayOrMonth, "lun mar mer jeu ven sam dim janv févr avr juill sept oct nov déc")
        .adding(.mayEnd, "s.a cie sté dép dépt min h")
        .with(
            \.starters,
            """
            a alors apportez après au aujourd aussi aux avant avec beaucoup bonjour ce cela ces cet cette chaque comme
            comment d dans de demain depuis des deux du elle elles en entre est et il ils j je l la le les leur leurs
            lors lorsque mais merci mon n ne nos notre nous on or ou où par parce pas pendant plus plusieurs pour
            pourquoi puis quand que quel quelle qui s sa sans ses si son sous sur tous tout toute toutes très un une
            venez voici voilà vos votre vous à
            """
        )
        .with(\.labels, "groupe classe salle plan page numéro année niveau option bâtiment section")
        .with(
            \.calendar,
            """
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
            jeudi vendredi samedi dimanche
            """
        )
        .with(\.quotesHaveSpaces)
        .with(\.hasElision)

    static let italian = SentenceRules()
        .adding(
            .title,
            """
            sig sigg sigra sig.ra sig.na sig.ri dott dott.ssa dr prof prof.ssa proff ing avv arch geom rag on don mons
            s ss gent gent.mi egr spett
            """
        )
        .adding(.never, "p.es es ad.es cfr vs v p.za p.zza l.go c.so v.le ca circa incl fraz loc")
        .adding(.beforeNumber, "n nr num pag pagg p pp tel cell art artt cap vol fig int sez c.a")
        .adding(.mayEnd, "s.p.a spa s.r.l srl ltd dip uff min")
        .with(
            \.starters,
            """
            a ai al alla alle anche attenzione chi che ci come con così da dal dalla dalle dei del della delle di dopo
            dove e ecco gli grazie i il in inoltre io la le lei lo loro lui ma mentre nei nel nella nelle noi non
            nostra nostro ogni oggi per perché però portate poi prima quando quanto quella quelli quello questa queste
            questi questo qui se sono sua suo tra tutti tutte un una uno venite vi voi è
            """
        )
        .with(\.labels, "gruppo classe aula sala piano pagina numero anno livello sezione plesso")
        .with(
            \.calendar,
            """
            gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì
            martedì mercoledì giovedì venerdì sabato domenica
            """
        )
        .with(\.hasElision)

    static let portuguese = SentenceRules()
        .adding(.title, "sr sra srs sras srta dr dra drs dras d prof profa profª eng arq pe st sto sta exmo exma")
        .adding(.never, "p.ex ex cf vs aprox av r al trav lgo pç pça")
        .adding(.beforeNumber, "n nº núm num no pág pag págs p pp tel tels art arts cap vol ramal fig apto ap bl")
        .adding(.time, "a.m p.m h hs")
        .adding(.mayEnd, "ltda cia s.a v.exa vs eua depto min")
        .with(
            \.starters,
            """
            a agora ainda além antes ao aos apenas após as assim até cada com como da das de depois do dos durante e
            ela elas ele eles em então entre essa esse esta estamos este está estão eu foi gostaríamos há hoje isso
            isto já mais mas mesmo na nas no nos nossa nossas nosso nossos não nós o obrigado obrigada onde os ou para
            pela pelo por porque pode podem quando que quem se seja sem ser seu seus sobre somos sua suas são também
            tem temos todas todo todos traga tragam um uma você vocês venha venham à às é
            """
        )
        .with(\.labels, "grupo turma sala ano plano página número nível classe opção")
        .with(
            \.calendar,
            """
            janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça
            quarta quinta sexta sábado domingo
            """
        )
}
