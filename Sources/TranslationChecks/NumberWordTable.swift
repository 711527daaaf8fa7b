/// Words that say numbers, one language a line.
///
/// - Shape: code, then `number:word,word`. `*` stands for any ending, `~` for "anywhere in the text" in languages that glue
///   words together; `han` reads Chinese numerals. 12 has noon and midnight, 30 the half hour, 15 the quarter.
///   -1 has words that may be a 1, but no hour.
/// - A word too many only means that one fault less is found; a missing word can tell somebody off wrongly.
/// - From common use; speakers have not read them yet.
let numberWordTable = """
    en 0:zero,no,none,nil 1:one -1:a,an,once,first,single,each,per 2:two,twice,second,both,pair,couple,half,double,fortnight \
    3:three,third*,thrice,triple,treble 4:four,fourth,quarter* 5:five,fifth,half 6:six,sixth,half 7:seven,seventh,week \
    8:eight,eighth 9:nine,ninth 10:ten,tenth,decade 11:eleven,eleventh 12:twelve,twelfth,dozen,noon,midday,midnight \
    13:thirteen* 14:fourteen*,fortnight 15:fifteen*,quarter* 16:sixteen* 17:seventeen* 18:eighteen* 19:nineteen* \
    20:twenty,twentieth 24:day 25:quarter* 30:thirty,thirtieth,half 40:forty,fortieth 45:quarter* 50:fifty,fiftieth,half \
    60:sixty,sixtieth,hour 70:seventy 80:eighty 90:ninety,half 100:hundred* 1000:thousand*
    es 1:un,una,uno,primer*,única,único 2:dos,segund*,ambos,ambas,par,medi*,doble,quincena 3:tres,tercer*,tercio,triple \
    4:cuatro,cuart* 5:cinco,quint*,medi* 6:seis,sext*,medi* 7:siete,séptim*,semana 8:ocho,octav* 9:nueve,noven* \
    10:diez,décim* 11:once,undécim* 12:doce,docena,duodécim*,mediod*,medianoche 13:trece 14:catorce 15:quince*,cuarto \
    16:dieciséis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte 21:veintiun* 24:veinticuatro 25:veinticinco 30:treinta,\
    medi* 40:cuarenta 45:cuarto* 50:cincuenta 60:sesenta,hora 70:setenta 80:ochenta 90:noventa,medi* 100:cien* 1000:mil
    fr 1:un,une,premi* 2:deux*,second*,demi*,double,quinzaine 3:trois*,tiers,triple 4:quatre,quatrième* 5:cinq*,demi* \
    6:six,sixième*,demi* 7:sept,septième*,semaine 8:huit* 9:neuf,neuvième* 10:dix,dixième*,dizaine* 11:onz* \
    12:douz*,midi,minuit 13:treize 14:quatorze,quinzaine,quinze 15:quinz*,quart 16:seize 20:vingt*,vingtaine \
    30:trent*,demi* 40:quarante 45:quart* 50:cinquant* 60:soixant*,heure 90:demi* 100:cent* 1000:mille
    de 1:ein*,erst* 2:zwei*,zweit*,beide*,halb*,zwo,doppel* 3:drei*,dritt* 4:vier*,viert* 5:fünf*,halb*,anderthalb 6:sechs*,halb* \
    7:sieb*,woche 8:acht* 9:neun* 10:zehn* 11:elf* 12:zwölf*,mittag*,mitternacht*,dutzend 13:dreizehn* 14:vierzehn* \
    15:fünfzehn*,viertel* 16:sechzehn* 17:siebzehn* 18:achtzehn* 19:neunzehn* 20:zwanzig* 24:vierundzwanzig* 30:dreißig*,\
    halb* 40:vierzig* 45:dreiviertel*,viertel* 50:fünfzig* 60:sechzig*,stunde 90:anderthalb*,eineinhalb* 100:hundert* \
    1000:tausend*
    it 1:un,una,uno,prim* 2:due,second*,entramb*,mezz*,paio,doppi* 3:tre,terz* 4:quattro,quart* 5:cinque,quint*,mezz* \
    6:sei,sest*,mezz* 7:sette,settim* 8:otto,ottav* 9:nove,non* 10:dieci,decim*,decina 11:undici* 12:dodic*,mezzogiorno,\
    mezzanotte,dozzina 14:quattordici 15:quindici*,quarto 20:venti* 30:trent*,mezz* 40:quarant* 45:quart* 50:cinquant* \
    60:sessant* 90:mezz* 100:cent* 1000:mill*,mila
    pt 1:um,uma,umha,primeir* 2:dois,duas,dous,dúas,segund*,ambos,ambas,mei*,par,quinzena 3:três,tres,terceir*,terço 4:quatro,catro,\
    quart* 5:cinco,quint*,mei* 6:seis,sext*,mei* 7:sete,sétim* 8:oito,oitav* 9:nove,non* 10:dez,décim*,dezena 11:onze 12:doze,\
    dúzia,mei*,meia-noite,mediodía 14:catorze,quatorze 15:quinze*,quarto 20:vinte 30:trinta,mei* 40:quarenta 45:quart* 50:cinquenta \
    60:sessenta 90:mei* 100:cem,cent* 1000:mil
    ro 1:un,o,una,unu,unei,prim*,întâi 2:doi,două,doua,doilea,ambele,ambii,jumătate,jumate 3:trei,treia,treilea 4:patru,patra,\
    patrulea,sfert* 5:cinci*,jumătate 6:șase*,şase*,jumătate 7:șapte*,şapte* 8:opt,opta,optulea 9:nouă,noua,nouălea 10:zece*,\
    zecea 11:unsprezece* 12:doisprezece*,douăsprezece*,amiază,prânz,miezul 15:cincisprezece*,sfert* 20:douăzeci* 30:treizeci*,jumătate \
    45:sfert* 60:șaizeci* 90:jumătate 100:sut* 1000:mie,mii
    pl 1:jeden,jedna,jedno,jednego,jednej,jedną,jednym,jednemu,pierwsz*,raz 2:dwa,dwie,dwó*,dwo*,dwu*,dwie*,dwoj*,drugi*,drugą,\
    obie,oba,obu,oboje,obydw*,pół*,połow*,para,parę 3:trzy,trzech,trzem,trzema,troje,trzykrotn*,trzec* 4:czter*,czwar*,czwor*,kwadrans* \
    5:pięć*,pięci*,piąt*,pół* 6:sześć*,sześci*,szóst*,pół* 7:siedem*,siedmi*,siódm*,tydzień,tygodni* 8:osiem,ośmi*,ósm* \
    9:dziewięć,dziewięci*,dziewiąt* 10:dziesięć,dziesięci*,dziesiąt* 11:jedenast* 12:dwunast*,dwanaście,południ*,\
    północ*,tuzin 13:trzynast* 14:czternast* 15:piętnast*,kwadrans* 16:szesnast* 17:siedemnast* 18:osiemnast* 19:dziewiętnast* \
    20:dwadzieścia,dwudziest*,dwudziestu 30:trzydzieści,trzydziest*,pół*,wpół 40:czterdzieści,czterdziest* 45:kwadrans* \
    50:pięćdziesiąt,pięćdziesięci* 60:sześćdziesiąt*,godzin* 90:półtor*,dziewięćdziesiąt 100:sto,stu,setn* 1000:tysiąc*
    cs 1:jeden,jedn*,prvn* 2:dva,dvě,dvou,dvěma,druh*,oba,obě,půl*,polovin* 3:tři,tří,třem,třemi,třet* 4:čtyř*,čtvrt* 5:pět,pěti,pát*,půl* \
    6:šest,šesti,šest*,půl* 7:sedm* 8:osm* 9:devět,devíti,devát* 10:deset,deseti,desát* 11:jedenáct* 12:dvanáct*,poledne*,půlnoc* \
    15:patnáct*,čtvrt* 20:dvacet*,dvacát* 30:třicet*,půl* 45:čtvrt* 60:šedesát* 90:půl* 100:sto,sta
    sk 1:jeden,jedn*,prv* 2:dva,dve,dvoch,dvom*,druh*,oba,obe,pol*,polovic* 3:tri,troch,trom*,tret* 4:štyr*,štvr* 5:päť,piat*,pol* \
    6:šesť,šiest*,pol* 7:sedem,siedm* 8:osem,ôsm* 9:deväť,deviat* 10:desať,desiat* 11:jedenás* 12:dvanás*,poludn*,polnoc* \
    15:pätnás*,štvrť* 20:dvadsa* 30:tridsa*,pol* 45:štvrť* 60:šesťdesiat* 90:pol* 100:sto
    hr 1:jedan,jedn*,prv*,један,једн*,прв* 2:dva,dv*,drug*,oba,obje,pola*,два,две,друг* 3:tri,treć*,три,трећ* 4:četir*,četvr*,четир*,четврт* \
    5:pet,pet*,pola,пет,пет* 6:šest*,pola,шест* 7:sedam,sedm*,седам,седм* 8:osam,osm*,осам,осм* 9:devet*,девет* 10:deset*,десет* \
    11:jedanaest*,једанаест* 12:dvanaest*,podne*,ponoć*,дванаест*,подне* 15:petnaest*,četvrt,петнаест* 20:dvadeset*,двадесет* \
    30:trideset*,pola,тридесет* 60:šezdeset* 90:pol* 100:sto,сто
    uk 1:один,одн*,перш* 2:два,дві,двох,двом*,двічі,друг*,обидв*,пів*,половин* 3:три,трьох,трьом*,трет*,тричі 4:чотир*,четвер*,чверт* 5:п'ят*,п’ят*,\
    ят*,пів* 6:шіст*,шест*,шост*,пів* 7:сім,сьом*,сем* 8:вісім,восьм* 9:дев*,девят* 10:десят* 11:одинадцят* 12:дванадцят*,полудн*,полудень,\
    півн*,опівн* 15:чверт*,надцят* 20:двадцят* 30:тридцят*,пів* 40:сорок* 45:чверт* 50:десят* 60:шістдесят* 90:пів* 100:сто
    ru 1:один,одн*,перв* 2:два,две,двух,двум*,дважды,втор*,оба,обе,пол*,полтор* 3:три,трех,трёх,трем*,трижды,трет* 4:четыр*,четвер* 5:пять,\
    пяти,пят*,пол* 6:шест*,пол* 7:семь,семи,седьм* 8:восемь,восьм* 9:девят* 10:десят* 11:одиннадцат* 12:двенадцат*,полдень,полдн*,полноч* \
    13:тринадцат* 14:четырнадцат* 15:пятнадцат*,четверт* 20:двадцат* 30:тридцат*,пол* 40:сорок* 45:четверт* 50:пятьдесят* 60:шестьдесят* \
    90:полтор* 100:сто
    bg 1:един,една,едно,първ* 2:два,две,двама,двете,двата,втор*,половин* 3:три,трима,трет* 4:четири*,четвърт* 5:пет,пет*,половин* 6:шест*,половин* \
    7:седем,седм* 8:осем,осм* 9:девет* 10:десет* 11:единадесет* 12:дванадесет*,дванайсет*,обед,обяд,полунощ 15:петнадесет*,четвърт 20:двадесет* \
    30:тридесет*,половин* 60:шестдесет* 90:половин* 100:сто
    nl 1:een,één,eerst* 2:twee*,tweed*,beide*,half,halve,halv*,dubbel* 3:drie*,derde* 4:vier*,kwart* 5:vijf*,half* 6:zes*,half* 7:zeven*,week 8:acht* \
    9:negen* 10:tien* 11:elf* 12:twaalf*,middag*,middernacht,dozijn 14:veertien* 15:vijftien*,kwart* 20:twintig* 30:dertig*,half* 40:veertig* 45:kwart* \
    50:vijftig* 60:zestig*,uur 90:anderhal* 100:honderd* 1000:duizend*
    sv 1:en,ett,först* 2:två*,andra,båda,halv*,dubbel* 3:tre,tredj* 4:fyra,fjärde* 5:fem*,halv* 6:sex,sjätte,halv* 7:sju*,vecka 8:åtta,åttonde 9:nio* 10:tio* \
    11:elva,elfte 12:tolv*,midnatt 14:fjorton* 15:femton*,kvart* 20:tjugo* 30:trettio*,halv* 45:kvart* 60:sextio* 90:halv* 100:hundra*
    da 1:en,et,én,ét,først* 2:to,anden,andet,begge,halv*,dobbelt* 3:tre,tredje 4:fire,fjerde 5:fem,femte,halv* 6:seks,sjette,halv* 7:syv*,uge 8:otte* \
    9:ni,niende 10:ti,tiende 11:elleve*,ellevte 12:tolv*,middag,midnat 15:femten*,kvart* 20:tyve* 30:tredive*,halv* 45:kvart* 60:tres 90:halvanden 100:hundred*
    nb 1:en,et,ett,én,først* 2:to,andre,begge,halv*,dobbel* 3:tre,tredje 4:fire,fjerde 5:fem,femte,halv* 6:seks,sjette,halv* 7:sju*,syv*,uke 8:åtte* \
    9:ni,niende 10:ti,tiende 11:elleve*,ellevte 12:tolv*,midnatt 15:femten*,kvart* 20:tjue* 30:tretti*,halv* 45:kvart* 60:seksti* 90:halvannen 100:hundre*
    fi 1:yksi,yhd*,yhte*,ensim* 2:kaksi,kahd*,kahte*,toinen,tois*,molem*,puol* 3:kolm* 4:neljä*,neljän*,neljä* 5:viisi,viid*,viite*,viides,puol* 6:kuusi,kuud*,\
    kuute*,puol* 7:seitsem* 8:kahdeksa* 9:yhdeksä* 10:kymmen* 11:yksitoista,yhdentoista 12:kaksitoista,kahdentoista,keskipäiv*,keskiyö* 15:viisitoista,vart* \
    20:kaksikymmen* 30:kolmekymmen*,puol* 45:vart* 60:kuusikymmen* 100:sata,sad*
    hu 1:egy*,első* 2:két,kett*,kéts*,második*,mindkét*,fél* 3:három*,harm* 4:négy*,negyed* 5:öt*,ötöd*,fél* 6:hat,hatod*,fél* 7:hét,heted*,hetes,héten 8:nyolc* \
    9:kilenc* 10:tíz*,tized* 11:tizenegy* 12:tizenkét*,tizenkett*,dél*,éjfél* 15:tizenöt*,negyed* 20:húsz*,husz* 30:harminc*,fél* 45:háromnegyed* 60:hatvan* \
    90:másfél* 100:száz*
    el 1:ένα*,ένας,μία,μια,πρώτ* 2:δύο,δυο,δεύτερ*,μισ* 3:τρεις,τρία,τρίτ* 4:τέσσερ*,τέταρτ* 5:πέντε,πέμπτ* 6:έξι,έκτ* 7:επτά,εφτά,έβδομ* 8:οκτώ,οχτώ,όγδο* \
    9:εννέα,εννιά,ένατ* 10:δέκα,δέκατ* 11:έντεκα,ενδέκατ* 12:δώδεκα,δωδέκατ*,μεσημέρι*,μεσάνυχτα 15:τέταρτο 20:είκοσι 30:τριάντα,μισ* 100:εκατό
    tr 1:bir,birinci,biri,ilk* 2:iki*,ikinci,her,yarım,buçuk,çift 3:üç* 4:dört*,dörd*,çeyrek 5:beş*,buçuk 6:altı*,yarım 7:yedi*,hafta 8:sekiz* 9:dokuz* 10:on,onuncu,onu \
    11:onbir* 12:oniki*,öğle*,öğlen,gece,düzine 15:onbeş*,çeyrek 20:yirmi* 30:otuz*,yarım,buçuk 45:çeyrek 60:altmış* 90:buçuk 100:yüz* 1000:bin*
    sq 1:një,nje,parë,para,pari 2:dy,dyja,dytë,dyte,gjysm* 3:tre,tri,tretë,trete 4:katër*,kater*,katërt* 5:pesë*,pese*,gjysm* 6:gjashtë*,gjashte*,gjysm* 7:shtatë*,shtate* \
    8:tetë*,tete* 9:nëntë*,nente* 10:dhjetë*,dhjete* 11:njëmbëdhjetë* 12:dymbëdhjetë*,mesditë*,mesnatë* 15:pesëmbëdhjetë*,çerek 20:njëzet* 30:tridhjetë*,gjysm* \
    60:gjashtëdhjetë* 90:gjysm* 100:njëqind*
    ar 1:واحد,واحده,احد*,احدي,الاول*,اول*,مره 2:اثن*,اثنين,اثنان,اثنتا*,مرتين,مرتان,ثان*,الثان*,كلا,كلتا,كلاهما,كليهما,نصف,ضعف,اسبوعين,اسبوعان,يومين,يومان,ساعتين,ساعتان,\
    شهرين,شهران,سنتين,عامين,دقيقتين 3:ثلاث*,الثلاث*,ثالث* 4:اربع*,رابع*,ربع* 5:خمس*,خامس*,نصف 6:ست,سته,ستت*,سادس*,نصف 7:سبع,سبعه,سابع*,اسبوع 8:ثمان*,ثامن* 9:تسع,تسعه,تاسع* \
    10:عشر,عشره,عاشر* 11:عشر 12:عشر,ظهر*,الظهر*,منتصف 13:عشر 14:عشر,اسبوعين 15:عشر,ربع*,الربع 16:عشر 17:عشر 18:عشر 19:عشر 20:عشرون,عشرين 30:ثلاثون,ثلاثين,نصف*,النصف \
    40:اربعون,اربعين 45:ربعا,ربع*,الا 50:خمسون,خمسين 60:ستون,ستين,ساعه 90:نصف 100:مئه,مائه 1000:الف
    ur 1:ايك,پهل*,اول,بار 2:دو,دونوں,دوسر*,ادھ*,ادھا,ڈيڑھ,دگن* 3:تين*,تيسر* 4:چار*,چوتھ*,پاو 5:پانچ*,ڈھائي 6:چھ,چھه,چھٹ*,چهي 7:سات*,هفت* 8:اٹھ*,اٹھويں 9:نو,نويں 10:دس* 11:گياره* 12:باره*,دوپهر,ادھي \
    14:چوده* 15:پندره*,سوا,پون* 20:بيس* 30:تيس*,ساڑھ*,ادھ* 40:چاليس* 45:پون* 50:پچاس* 60:ساٹھ*,گھنٹ* 90:ڈيڑھ 100:سو
    fa 1:يك,يکي,اول*,نخست* 2:دو,دوم,دومين,هردو,نيم*,نصف 3:سه,سوم* 4:چهار*,چارم*,ربع* 5:پنج*,نيم 6:شش*,نيم 7:هفت*,هفته 8:هشت* 9:نه,نهم* 10:ده,دهم* 11:يازده* 12:دوازده*,ظهر,نيمروز,نيمه* 13:سيزده* 14:چهارده* \
    15:پانزده*,ربع 20:بيست* 30:سي,نيم* 40:چهل* 45:ربع 50:پنجاه* 60:شصت*,ساعت 90:نيم 100:صد*,يكصد 1000:هزار*
    hi 1:एक,पहल* 2:दो,दोनों,दूसर*,आध*,डेढ़,दुगुन* 3:तीन*,तीसर* 4:चार*,चौथ* 5:पांच*,पाँच*,ढाई 6:छह,छः,छठ*,छे 7:सात*,हफ़्त*,हफ्त* 8:आठ* 9:नौ,नौव* 10:दस* 11:ग्यारह* 12:बारह*,दोपहर,आधी 14:चौदह* 15:पंद्रह*,पन्द्रह*,सवा,पौन* 20:बीस* \
    30:तीस*,साढ़*,आध* 40:चालीस* 45:पौन* 50:पचास* 60:साठ*,घंट* 90:डेढ़ 100:सौ
    pa 1:ਇੱਕ,ਇਕ,ਪਹਿਲ* 2:ਦੋ,ਦੋਵ*,ਦੋਨ*,ਦੂਜ*,ਅੱਧ*,ਡੇਢ 3:ਤਿੰਨ*,ਤੀਜ* 4:ਚਾਰ*,ਚੌਥ* 5:ਪੰਜ*,ਢਾਈ 6:ਛੇ*,ਛੇਵ* 7:ਸੱਤ*,ਹਫ਼ਤ*,ਹਫ਼ਤ* 8:ਅੱਠ* 9:ਨੌਂ*,ਨੌ 10:ਦਸ* 11:ਗਿਆਰ* 12:ਬਾਰ*,ਦੁਪਹਿਰ 15:ਪੰਦਰ*,ਸਵਾ,ਪੌਣ* 20:ਵੀਹ* 30:ਤੀਹ*,ਸਾਢ*,ਅੱਧ* 40:ਚਾਲੀ* 50:ਪੰਜਾਹ* 60:ਸੱਠ* 100:ਸੌ
    bn 1:এক*,প্রথম 2:দুই*,দু*,দ্বিতীয়*,উভয়*,আধ*,অর্ধ* 3:তিন*,তৃতীয়* 4:চার*,চতুর্থ* 5:পাঁচ*,পঞ্চম 6:ছয়*,ছয়*,ষষ্ঠ 7:সাত*,সপ্ত* 8:আট*,অষ্টম 9:নয়*,নয়*,নবম 10:দশ* 11:এগার* 12:বার*,বারো*,দুপুর*,মধ্যরাত 15:পনের*,সোয়া,পৌনে 20:বিশ*,কুড়ি 30:ত্রিশ*,সাড়ে,আধ* 40:চল্লিশ* \
    50:পঞ্চাশ* 60:ষাট*,ঘণ্টা 100:একশ*,শত*
    so 1:kow*,hal,mid,mida,midka,hore,ugu 2:laba*,labaad,barkii,badh*,nus*,labada,labadaba 3:saddex*,sadex* 4:afar*,rubuc 5:shan*,nus* 6:lix*,lixaad 7:toddob*,todob* 8:siddeed*,sideed* \
    9:sagaal* 10:toban*,tobnaad 11:koob* 12:laba*,duhur*,barqo,saqda* 14:afar* 15:shan*,rubuc 16:lix* 17:toddob* 18:siddeed* 19:sagaal* 20:labaatan* 30:soddon*,sodon*,nus*,badh* \
    40:afartan* 45:rubuc 50:konton* 60:lixdan*,saac* 100:boqol*
    sw 1:moja,mmoja,kwanza,umoja 2:mbili,wawili,pili,zote,nusu,viwili,miwili 3:tatu,watatu,vitatu,mitatu 4:nne,wanne,robo 5:tano,watano,nusu 6:sita,nusu 7:saba,wiki 8:nane,wanane 9:tisa 10:kumi 11:moja \
    12:mbili,mchana,adhuhuri 14:nne 15:tano,robo 20:ishirini 30:thelathini,nusu 40:arobaini 45:robo 50:hamsini 60:sitini,saa 100:mia
    tl 1:isa*,isang,una,unang,uno 2:dalawa*,ikalawa*,pangalawa*,kalahati*,dos 3:tatlo*,ikatlo*,tres 4:apat*,ikaapat 5:lima*,ikalima 6:anim* 7:pito*,linggo* 8:walo* 9:siyam* 10:sampu*,diyes 11:labing* 12:labin*,tanghali*,\
    hatinggabi,alas 15:labin*,kinse 20:dalawampu* 30:tatlumpu*,kalahati* 40:apatnapu* 50:limampu* 60:animnapu* 100:daan*
    id 1:satu,se*,pertama,kesatu 2:dua,kedua*,setengah,separuh 3:tiga,ketiga* 4:empat,keempat*,seperempat 5:lima,kelima* 6:enam,keenam* 7:tujuh,ketujuh,minggu,seminggu 8:delapan,lapan,kedelapan 9:sembilan,kesembilan 10:sepuluh,puluh,\
    kesepuluh 11:sebelas,belas 12:dua,siang,tengah 14:dua 15:lima,belas,seperempat 20:dua,puluh 30:tiga,setengah 40:empat 45:tiga 50:lima 60:enam,jam,sejam 90:setengah 100:seratus,ratus
    vi 1:một,nhất,đầu 2:hai,nhì,đôi,nửa,rưỡi,cả 3:ba 4:bốn,tư 5:năm,lăm,rưỡi 6:sáu,nửa,rưỡi 7:bảy,bẩy,tuần 8:tám 9:chín 10:mười,chục 11:một 12:hai,trưa,đêm,tá 14:bốn,tư,tuần 15:lăm 20:mươi 30:ba,rưỡi,nửa 40:bốn 45:lăm 50:năm 60:sáu,giờ 90:rưỡi 100:trăm
    ku 1:yek*,carek* 2:du,did*,duyem*,herdu*,nîv* 3:sê,sis*,sêyem* 4:çar*,çarem* 5:pênc*,nîv* 6:şeş*,nîv* 7:heft* 8:heşt* 9:neh* 10:deh* 11:yanzdeh* 12:donzdeh*,duwanzdeh*,nîvro*,nîvê* 15:panzdeh*,çarîk 20:bîst* 30:sî,nîv* 60:şêst* 100:sed
    ko 1:한*,하나*,첫*,일* 2:두*,둘*,이*,양*,반* 3:세*,셋*,삼* 4:네*,넷*,사* 5:다섯*,오*,반* 6:여섯*,육*,반* 7:일곱*,칠* 8:여덟*,팔* 9:아홉*,구* 10:열*,십* 11:열한*,십일* 12:열두*,십이*,정오*,자정* 15:십오* 20:스무*,이십* 30:삼십*,반* 60:육십* 100:백*
    zh han 12:~中午,~正午,~午夜 7:~周,~週,~星期 14:~两周,~兩週
    yue han
    ja han 1:~ひと,~最初 2:~ふた,~両方 12:~正午,~真夜中 7:~週
    th 1:~หนึ่ง,~เดียว,~แรก 2:~สอง,~ทั้งคู่,~ครึ่ง 3:~สาม 4:~สี่ 5:~ห้า,~ครึ่ง 6:~หก,~ครึ่ง 7:~เจ็ด,~สัปดาห์ 8:~แปด 9:~เก้า 10:~สิบ 11:~สิบเอ็ด 12:~สิบสอง,~เที่ยง 15:~สิบห้า 20:~ยี่สิบ 30:~สามสิบ,~ครึ่ง 60:~ชั่วโมง 90:~ครึ่ง 100:~ร้อย
    """
