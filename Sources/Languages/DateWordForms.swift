/// Forms of weekdays and months that people write and the platform does not list: cases, other spellings, short forms.
///
/// - Lines: language, `weekdays` or `months`, then 7 groups from Monday or 12 from January with `/` between them; `_` stands
///   for a space inside a form, `-` for a group without forms. Letter case and accents do not matter when comparing.
/// - Compared with what the platform prints in each language; cases and spellings beyond that come from common use and
///   have not been read by native speakers. A missing form only means that a date in it is not checked.
let dateWordForms = """
    en weekdays monday mon/tuesday tue tues/wednesday wed weds/thursday thu thur thurs/friday fri/saturday sat/sunday sun
    en months january jan/february feb/march mar/april apr/may/june jun/july jul/august aug/september sep sept/october oct/\
    november nov/december dec
    es weekdays lun/mar/mie/jue/vie/sab/dom
    es months ene/feb/mar/abr/-/jun/jul/ago/sep sept set setiembre/oct/nov/dic
    fr weekdays lun/mar/mer/jeu/ven/sam/dim
    fr months janv/fev fevr/-/avr/-/-/juil juill/-/sept/oct/nov/dec
    de weekdays mo/di/mi/do/fr/sa sonnabend/so
    de months jänner jan/feber feb/mrz/apr/-/jun/jul/aug/sep sept/okt/nov/dez
    it weekdays lun/mar/mer/gio/ven/sab/dom
    it months gen/feb/mar/apr/mag/giu/lug/ago/set sett/ott/nov/dic
    pt weekdays segunda segunda_feira seg/terça terça_feira ter/quarta quarta_feira qua/quinta quinta_feira qui/sexta \
    sexta_feira sex/sab/dom
    pt months jan/fev/mar/abr/mai/jun/jul/ago/set/out/nov/dez
    gl weekdays luns/martes/mércores/xoves/venres/sábado/domingo
    nl weekdays ma/di/wo/do/vr/za/zo
    nl months jan/feb/mrt/apr/-/jun/jul/aug/sep sept/okt/nov/dec
    pl weekdays poniedziałku pon/wtorku wt/środę środy śr/czwartku czw/piątku pt/sobotę soboty sob/niedzielę niedzieli niedz
    cs weekdays po/úterý út/středu středy st/čtvrtka čt/pátku pá/sobotu soboty so/neděli ne
    sk weekdays pondelka/utorka/stredu stredy/štvrtka/piatka/sobotu soboty/nedeľu nedele
    hr weekdays ponedjeljka/utorka/srijedu srijede/četvrtka/petka/subotu subote/nedjelju nedjelje
    bs weekdays ponedjeljka/utorka/srijedu srijede/četvrtka/petka/subotu subote/nedjelju nedjelje
    bs months januara/februara/marta/aprila/maja/juna/jula/augusta avgusta/septembra/oktobra/novembra/decembra
    sr weekdays понедељка/уторка/среду среде/четвртка/петка/суботу суботе/недељу недеље
    sr months јануара/фебруара/марта/априла/маја/јуна/јула/августа/септембра/октобра/новембра/децембра
    sr-Latn weekdays ponedeljka/utorka/sredu srede/četvrtka/petka/subotu subote/nedelju nedelje
    sr-Latn months januara/februara/marta/aprila/maja/juna/jula/avgusta/septembra/oktobra/novembra/decembra
    sl weekdays ponedeljka/torka/sredo srede/četrtka/petka/soboto sobote/nedeljo nedelje
    sl months januarja/februarja/marca/aprila/maja/junija/julija/avgusta/septembra/oktobra/novembra/decembra
    ru weekdays понедельника/вторника/среду среды/четверга/пятницу пятницы/субботу субботы/воскресенья
    uk weekdays понеділка/вівторка/середу середи/четверга/п’ятницю п’ятниці/суботу суботи/неділю неділі
    be weekdays панядзелка/аўторка/сераду серады/чацвярга/пятніцу пятніцы/суботу суботы/нядзелю нядзелі
    lt weekdays pirmadienį/antradienį/trečiadienį/ketvirtadienį/penktadienį/šeštadienį/sekmadienį
    lv weekdays pirmdien/otrdien/trešdien/ceturtdien/piektdien/sestdien/svētdien
    lv months janvārī/februārī/martā/aprīlī/maijā/jūnijā/jūlijā/augustā/septembrī/oktobrī/novembrī/decembrī
    et weekdays esmaspäeval/teisipäeval/kolmapäeval/neljapäeval/reedel/laupäeval/pühapäeval
    et months jaanuaril/veebruaril/märtsil/aprillil/mail/juunil/juulil/augustil/septembril/oktoobril/novembril/detsembril
    fi weekdays maanantaina/tiistaina/keskiviikkona/torstaina/perjantaina/lauantaina/sunnuntaina
    fi months tammikuun/helmikuun/maaliskuun/huhtikuun/toukokuun/kesäkuun/heinäkuun/elokuun/syyskuun/lokakuun/marraskuun/\
    joulukuun
    hu weekdays hétfőn/kedden/szerdán/csütörtökön/pénteken/szombaton/-
    ro weekdays lunea/marțea/miercurea/joia/vinerea/sâmbăta/duminica
    sq weekdays hënë hënën/martë martën/mërkurë mërkurën/enjte enjten/premte premten/shtunë shtunën/diel dielën
    cy weekdays llun/mawrth/mercher/iau/gwener/sadwrn/sul
    el weekdays -/-/-/-/-/σάββατου σαββάτου/κυριακής
    tr weekdays pzt/sal/çar/per/cum/cmt/paz
    ar weekdays -/ثلاثاء/أربعاء/-/-/-/-
    ar months كانون_الثاني جانفي/شباط فيفري/آذار/نيسان أفريل/أيار ماي/حزيران جوان/تموز جويلية/آب أوت غشت/أيلول شتنبر/\
    تشرين_الأول/تشرين_الثاني نونبر/كانون_الأول دجنبر
    fa weekdays دو_شنبه/سه_شنبه/چهار_شنبه/پنج_شنبه/آدینه/-/یک_شنبه
    fa months جنوری/فبروری/مارچ/اپریل/می/جون/جولای جولای/آگوست اگست/سپتمبر/-/نومبر/دسمبر
    ur weekdays سوموار/-/بدھوار/-/-/سنیچر/-
    hi months जनवरी/फ़रवरी फरवरी/मार्च/अप्रैल/मई/जून/जुलाई/अगस्त/सितंबर सितम्बर/अक्टूबर अक्तूबर/नवंबर नवम्बर/दिसंबर दिसम्बर
    he weekdays שני/שלישי/רביעי/חמישי/שישי/שבת/ראשון
    so weekdays isniin isniinta/talaado talaadada salaasa salaasada/arbaco arbacada arbaca/khamiis khamiista/\
    jimce jimco jimca jimcaha/sabti sabtida/axad axadda
    so months janaayo jannaayo/febraayo feebaraayo feberaayo/maarso maarj/abriil abril/maajo mey/juun juunyo/luuliyo luulyo \
    julaay/agoosto ogosto ogost/sebteembar sebtembar setembar/oktoobar oktober oktobar/noofeembar nofembar noofembar \
    nofeembar/diseembar disembar desembar
    ku weekdays duşemb/sêşemb/çarşemb/pêncşemb/înê/şemiyê/yekşemb
    ht weekdays lendi/madi/mèkredi/jedi/vandredi/samdi/dimanch
    ht months janvye/fevriye/mas/avril/me/jen/jiyè/out/septanm/oktòb/novanm/desanm
    zh weekdays 星期一 周一 週一 礼拜一 禮拜一/星期二 周二 週二 礼拜二 禮拜二/星期三 周三 週三 礼拜三 禮拜三/\
    星期四 周四 週四 礼拜四 禮拜四/星期五 周五 週五 礼拜五 禮拜五/星期六 周六 週六 礼拜六 禮拜六/\
    星期日 星期天 周日 週日 礼拜天 禮拜天 禮拜日
    yue weekdays 星期一 禮拜一 週一/星期二 禮拜二 週二/星期三 禮拜三 週三/星期四 禮拜四 週四/星期五 禮拜五 週五/星期六 禮拜六 週六/星期日 禮拜日 週日
    ja weekdays 月曜日 月曜/火曜日 火曜/水曜日 水曜/木曜日 木曜/金曜日 金曜/土曜日 土曜/日曜日 日曜
    """

/// Words that may stand between the parts of a date: "Tuesday **the** 14th **of** October", "**الموافق**".
let dateFillers = """
    the of de del den der dem d el il le do da di día dia dell o ng ika ngày mồng mùng năm nam dnia datë din data ta dhen ya \
    tarehe bisha taariikhda giorno am gada m r του года оны ел ж yılı m. lia ils
    թ د الموافق يوم من شهر سنة عام لعام ماه سال مورخہ بروز ב ה בחודש ที่ เดือน พ.ศ ค.ศ
    """

/// A number after one of these words counts something else than days: "Year 6 May", "room 12 March".
let wordsBeforeOtherNumbers = """
    year years yr class classes room page pages grade stage phase bus route key block unit chapter number no lesson week \
    form house age ages aged team set group año curso clase aula grupo página edad klasa klasie klasy sala strona klasse \
    raum seite gruppe classe salle année page groupe âge anno sala pagina ano turma fasalka qolka sinif oda stránka třída \
    класс класса кабинет страница клас صف فصل غرفة صفحة جماعت کمرہ کلاس
    """
