// Made by Generate/make_english_exceptions.py from cmudict.dict; do not edit by hand.
//
// Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.
//
// Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
// following conditions are met:
//
// 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the
// following disclaimer. The contents of this file are deemed to be source code.
//
// 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the
// following disclaimer in the documentation and/or other materials provided with the distribution.
//
// This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of
// Naval Research and the National Science Foundation of the United States of America, and by member companies of
// the Carnegie Mellon Sphinx Speech Consortium. We acknowledge the contributions of many volunteers to the
// expansion and improvement of this dictionary.
//
// THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY ``AS IS'' AND ANY EXPRESSED OR IMPLIED WARRANTIES,
// INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
// ARE DISCLAIMED. IN NO EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT,
// INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT
// OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
// ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
// ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

/// English words of `length` letters whose syllables their spelling does not tell, in alphabetical order.
///
/// - Shape: each entry is the word and one digit for its syllables; one white space stands between entries.
/// - Source: The CMU Pronouncing Dictionary; 5,589 of its words are here, the rules are right about the others.
func englishExceptions(length: Int) -> StaticString {
    switch length {
    case 2:
        """
        ac2 ap2 av2 ba2 cc2 ce2 ct1 eu2 hz1 ip2 iq2 lb1 ln1 mc1 mh2 ms1 mt1 ng1 oj2 ok2 ph2 qu1 ss2 st1 th2 uk2 ul2
        uv2 uy2 ws4
        """
    case 3:
        """
        aaa3 aba3 abc3 abd3 abs3 acc3 ach3 acm3 afl3 ama3 amc3 amd3 amr2 aol3 apc3 api3 apo3 ati3 atm3 atp3 atv3
        atx3 aue1 aug2 ave2 baa3 bea1 bmw5 bta3 bui1 byu3 cds2 cea3 ceo3 cfo3 cgi3 cia3 cio3 cit3 clo3 cmu3 cmx2
        cnn3 coe1 cpu3 csi3 dea1 dfw5 dna3 dss3 dui3 dwi5 eap3 eeo3 ekk3 ely2 ems3 epa3 etc4 fbi3 fcc3 fda3 feb4
        fyi6 hbo3 hiv3 ibm3 ibn2 ids2 iou3 irs3 jna3 kea1 kkk3 kwh5 kyu1 lbs1 lea1 liu1 lti3 luo1 luu2 mba3 mea1
        mhm2 mit3 mme3 mri3 mrs2 nba3 ngo2 nth1 oad3 oas3 odp3 ofc3 oui1 our2 pai2 pcs2 pea1 pga3 rai2 rca3 rea1
        rna3 rte3 sba3 sea1 sgt2 sos3 suu3 suv3 svp2 tac3 tea1 tia2 tvs2 ufo3 url3 usa3 usb3 uss3 uys2 vip3 wii1
        xio1 yea1 zea1 zoe2
        """
    case 4:
        """
        abbe2 abcs3 abed2 acme2 acne2 adhd4 adsl4 agne2 ague2 aida3 aisa3 akao3 akre2 amre2 arai3 asap4 asia2 axle2
        baez2 baie2 baio3 bebe2 bene2 bier1 blea1 blvd3 boas2 boaz2 boer1 booe2 brca2 brea1 buer2 buil2 buis1 buoy2
        byun1 cafe2 chea1 chiu1 cmos2 cnet2 cone1 crea1 cspi4 diez2 doer1 dour2 duan1 duel2 duer2 duet2 duey2 dvds3
        eckl2 ehle1 emdr4 ertl2 esme2 espn4 este2 eyer2 fier1 fire2 flea1 fnma4 fuel2 gatx2 geon2 giap2 gier1 gmbh1
        hbox2 hces4 heer2 hiaa4 hire2 hour2 houy2 hsia1 huan1 huey2 huml2 hybl2 ieee4 iida2 ilya2 imre2 ines2 iole3
        isbn4 isle1 isms2 jere2 joao2 joel2 jose2 juan1 juul2 kcal2 kcop2 keay2 kier1 kiev2 knin4 kobe2 kooi2 kooy2
        kuan1 lapd4 leah2 lian1 lire2 loew2 lois2 madl2 maez2 mahe2 mawr2 meer2 mion2 moab2 moet2 motl2 moue1 mpeg2
        msgr3 mtel2 naim2 nasr2 ndau2 nepl2 ngor2 ngos2 nike2 noaa2 noah2 noel2 nyet1 nypd4 oahu3 oecd4 oest2 ogre2
        oien2 oken3 ours2 paez2 pele2 pepe2 petr2 pier1 plea1 poel2 poem2 poet2 pyre2 qasr2 qmax2 rahe2 real1 ream1
        reap1 rear1 reas1 reay1 reen1 rein1 rely2 rene2 repr2 reum2 rijn2 robl2 ruin2 ruiz2 saif2 savr2 scsi2 sese2
        seve2 seyi2 shea1 shiu1 sian2 sias1 sigl2 sire2 sooy2 sour2 stai2 stds3 suey2 suez2 suvs3 taos1 tcas4 tele2
        tier1 tieu2 tyus1 ueki3 ufos3 urls3 usda4 usmc4 ussr4 vips3 visx2 vogl2 vrba2 vsel2 vyas1 whoa1 wier1 wion2
        wire2 xbox2 xers2 xian1 xiao1 xtra2 xuan1 yene2 yohe2 zewe2 zier1
        """
    case 5:
        """
        abare3 abler3 aches1 adame3 adine3 adlai3 adobe3 adrda3 afmed2 agius3 agnes2 ahmed2 aichi3 aires2 aisle1
        aiton3 alien3 alire3 alred2 alves2 alyea3 andes2 anfal5 anime3 anion3 anyon3 arabe3 arbed2 areas3 ariel3
        artes2 ascii2 asean3 asiel3 axles2 banyu2 barre2 bartl2 beata3 beato3 bedke2 beebe2 begue1 belge2 benes2
        bente1 berle1 bette2 beuys2 birle1 bluer2 bluey2 bocce2 boers1 boise2 bonet1 bonte1 booee2 brcko2 brien2
        bruer2 bruin2 budai3 budke2 buell2 buick2 buist2 bunte1 bunzl2 buoys2 cacao3 cacld2 cafes2 cantv3 cawsl2
        cdrom3 celia2 ceres2 chaim2 chile2 chloe2 choir2 cleah2 coate2 cocoa2 coeur1 conte1 cosme2 crary3 creal1
        croat2 croce2 crovl2 cruea3 cruel2 cruey2 cspan2 cuoco2 cuomo2 cuong1 cygne2 dacia3 daiei2 dalia2 dania2
        daoud1 dbase2 deana3 deify3 deion2 deism3 deist2 deity3 delia2 deman2 desai3 diego3 diers2 dione2 dnase3
        dolce2 dougl2 dower1 druid2 duane1 duels2 duena3 duets2 dumke2 earle1 ebbed2 eblen3 ehmke2 eletr3 embed2
        emuil3 esler3 estes2 every3 ewong2 faist2 favre2 fencl2 feyen1 fiery3 fiona3 fiore3 fired2 fires2 flour2
        fluid2 fonte1 forex2 forte2 fosia2 fowle2 freda1 freer2 friis1 froio3 fruin2 fuels2 fugue1 fuoss1 fyock1
        gagne2 gangl2 gared2 gaspe2 geers2 genre2 geoff1 georg2 gerke2 giang2 giant2 giard2 gimme2 gmail2 goeas3
        gomes2 govpx3 graue1 gruel2 gruet2 grzyb2 gsell2 gtech2 guion2 hackl2 hades2 haist2 hamre2 hapke2 hartl2
        haydn2 heigl2 heinl2 heman2 henle2 heyen1 hiett1 hilke2 hirai3 hired2 hires2 hisao3 hjort2 hoium3 homen2
        homer2 hours2 howle2 hsiao1 hsieh2 huang1 huard1 huish2 humke2 hunte1 hyogo2 ickes2 ideas3 idler3 iezzi3
        iiams2 imbed2 imrie3 innes2 isaly2 isles1 ixion3 jaffe2 jaime2 janii2 jared2 jayme2 jeong1 jesse2 jiang1
        joann2 jorge2 juana2 juang1 julia2 juppe2 kahle1 kamke2 kaori2 kaske2 kastl2 katia3 katya2 kawai3 keanu3
        kehoe2 kgori3 kmart2 kmetz2 kmiec2 knipl2 koala3 kouri3 kraai2 krone2 kruer2 kuala2 kubes2 kyoko3 kyung1
        laing2 laity3 laker2 lamke2 lamle2 lampl2 latte2 leann2 leant2 lebed2 leino3 leist2 lelia2 lemke2 lemme2
        lendl2 lenke2 leoda2 leola2 leong1 leora2 leota2 lewke2 liang1 liebl2 lifer2 liqun2 loess2 loewe2 loibl2
        loise2 ludke2 lueck2 luera3 luers2 luigi3 luisa3 mabry3 maeda3 maeve2 maher1 maish2 mandl2 maori2 marje1
        marya2 masai3 masao3 maybe2 mbank2 mbira3 mcvea2 mealo3 meers2 meidl2 menia2 mente1 merle1 merwe2 mfume3
        michl2 miers2 miert2 monje1 mores2 moshe2 mottl2 mssrs2 mukai3 muolo2 myung1 naacp5 nadia2 nagai3 nagao3
        naish2 naive2 nakai3 nakao3 naked2 nauta3 neidl2 neoax3 neorx3 ngema3 niall1 nieto2 nitze2 nobuo3 numed2
        numia2 nuova2 nuovo2 nyack2 nyers1 oases3 oasis3 ocain3 ochre2 odele3 oeien3 oguin3 oishi3 okabe3 opera2
        osake3 oshea2 osmer3 osred2 ostia3 ouaga2 paean2 paoli2 paolo2 passe2 peres2 perle1 phebe2 pigue1 pirkl2
        poage2 poems2 poets2 ponce2 ponte1 posse2 prizm2 pruer2 pulte2 pyres2 queue1 rabes2 radke2 rauls2 reach1
        reali2 realm1 reams1 reamy2 reaps1 rears1 rease1 reaux1 reave1 rebbe2 reher1 rehor2 reins1 reish2 reist2
        reuse2 reyes2 rials1 riedl2 rioux1 roedl2 rouyn2 rueda3 ruins2 runte1 rzasa3 saeed2 safer2 sakai3 sakau3
        satya2 saute2 sayed2 scion2 scone1 scour2 segue1 seidl2 seles2 seman2 seoul1 shaer2 shuey2 siang1 siese2
        sioux1 skier1 sonia2 sours2 srdan2 stefl2 suard2 suata3 suhua2 sulya2 taing2 taira3 takao3 takeo3 tamke2
        tania2 teate2 tempe2 terre2 thuot1 tiein2 tigue1 tilde2 toews2 tokyo3 tokyu2 treml2 trnka2 truer2 truex2
        tuite1 tuohy2 tuomi2 tvsat2 tyres2 uinta3 unwed2 uribe3 usaid3 usair3 usual3 uyeda3 valia2 vares2 verde2
        vieau2 viejo3 viets1 vigue1 vinje1 vlcek2 vliet1 waage2 wahle1 warez1 weers2 weide2 weigl2 weist2 wente1
        wenzl2 werle1 werne2 wired2 wires2 wolpe2 wuest2 wyden1 yahya2 yentl2 yorio2 yunde2 zaire2 zayed2 zeien2
        zeman2 zoete2
        """
    case 6:
        """
        abasia3 accion3 aceves3 achebe3 achmed2 acuity4 aegean3 aeneas3 aeneid3 afsane3 aisles1 albeit3 aldape3
        alegre3 aleman2 aliens3 allele3 allred2 amalia3 amalya3 ambien3 ameche3 amelia3 andean3 andren3 anglen3
        angove3 anions3 annese3 annuit3 antone3 anyone3 aoyama3 apache3 ardine3 ariela4 arispe3 armine3 arnone3
        arshia2 artale3 asians2 askren3 aspnes2 audrie3 aureus3 aviles3 avions3 ayende3 ayesha2 azalea3 babler3
        badeah3 balmes2 basler3 basore3 bathes1 bayard2 beebes2 beijer1 beings2 belote3 belyea3 besler3 bettes2
        beumer3 bibler3 bigler3 biomed3 bitler3 blaker2 blauer1 bluest2 bluish2 bodine3 boheme3 bonier2 bonine3
        bosler3 bowyer2 brandl2 bruins2 buicks2 buoyed2 burges1 busler3 butare3 cabler3 calame3 calmes2 camire3
        canace3 canale3 canape3 canipe3 carine3 casale3 caseze3 casler3 casual3 cation3 caveat3 cdroms3 cecere3
        cement2 cerone3 cesare3 cevaxs3 charle1 chemed2 chiang1 chiara2 chmiel2 chmura3 chrzan2 chuang1 cialis3
        cicely3 ciocca2 ciotti2 cisler3 ciucci2 ciulla2 ciullo2 cliche2 client2 cliett1 cluett2 coates2 cobler3
        coehlo2 cogema2 coleus3 coline3 comfed2 comrie3 condry3 conyer2 coplen3 cordry3 cortes2 cotler3 cowles2
        coyote3 cozine3 creath1 croats2 crovls2 crownx2 cuello3 cuozzo2 curare3 cutesy2 dahlia2 daigre2 damien3
        danese3 daoust1 daphne2 darien3 daseke3 davide3 dealba3 deanna3 debora2 dehere3 dehoff2 deline3 delmed2
        demaio4 dement2 demyan2 dengue1 denlea2 depace3 desire3 detore3 devere3 devour3 dewolf2 diaper2 diener2
        dienst1 dietel2 dieter2 dietze2 digges1 dimaio4 dimare3 dlouhy3 dlugos3 dmitri3 doable3 dobler3 domine3
        dorine3 dowers1 drawer1 dreher1 druids2 dsouza3 dueitt2 dueled2 duenas3 dulles2 dumire3 dupler3 dupuis2
        duryea3 duryee2 dyeing2 ebling3 eduard2 egoism4 eifler3 ellios2 emigre3 empire3 emslie3 engler3 enslen3
        equion3 ercole3 euchre2 evadne3 ewoldt2 eworld2 eyerly3 faivre2 farace3 farese3 fasone3 favale3 fayard2
        fealty3 fesler3 fiance3 fidler3 fieros3 fiesta3 figler3 finale3 fischl2 fisler3 flickr2 fliers2 flores2
        flours2 fluids2 fluitt2 fogler3 foiles2 forest2 forgue1 fortes2 fosler3 fowles2 frankl2 freest2 fregia3
        freije1 friedl2 fueled2 fugues1 fyodor2 gabele3 gabler3 gabrys3 gallia2 garcia3 gatzke1 geagea4 gebler3
        geddes2 genial2 genius2 genres2 georgi3 gerace3 giants2 giardi3 gibler3 giggly3 gionet3 gisler3 gnarle1
        goates2 goemon3 goettl2 goewey3 goguen2 gonyea2 gonyer2 grassl2 greear2 griesa3 gubler3 guidry3 guinea2
        gulyas2 gumaer3 gundry3 gusler3 habeas3 hadler3 hajime3 hamler3 handke2 harare3 hasler3 hatler3 havier2
        heikes2 heindl2 heinle2 hemann2 henrie3 henske2 hereby2 hermes2 heroin3 herpes2 hesler3 hestia3 hirose3
        hobbes2 holien3 homers2 horses2 horsey2 hosler3 hotbed2 hrncir2 hrubik3 hubler3 hudler3 huetta3 huettl2
        hughes1 humfry3 hyades3 hyotan2 ianthe3 icebox2 idalia3 idling3 ijames3 ileana4 inouye3 iovine4 isolde3
        israel3 issuer3 jagged2 jaimes2 jasmer3 jaymes2 jesmer3 jesuit3 jiawen2 joanna3 joanne2 joelle2 joette2
        juarez2 juedes2 julien3 julius2 junior2 kabler3 kahane3 kakuei3 kamler3 kanade3 kaolin2 kapler3 karate3
        kasese3 kasler3 kasmer3 kawate3 kenyen2 kesler3 khaled2 kibeho3 kiechl2 kienle2 kigale3 kimche2 kimler3
        kingry3 kirmse2 kiryas2 kiryat2 kisler3 koalas3 kobler3 kofler3 kogler3 koichi3 kokate3 kokesh2 koreas3
        kotler3 krauer1 kreher1 kresge2 kriete1 kubler3 kudrna3 kuenzi3 kugler3 kuhnle2 kusler3 kvamme2 kyoshi3
        kyushu2 labine3 labrie3 lacaze3 laduke3 lafler3 lagace3 lakers2 lalone3 lamere3 lanese3 lanier2 lapine3
        larche2 larine3 larose3 lathes1 lavere3 lavine3 lawyer2 lazare3 league1 leanza3 legare3 legged2 lemcke2
        lemire3 leonie2 lepere3 lepine3 lepore3 lereah3 lesane3 lesuer3 levien3 lieske2 lifers2 lilien3 loaiza4
        loella3 loepfe2 loewen3 loggia3 looart2 louima3 louisa3 louise2 louvre2 lucien3 lucius2 ludcke2 luedke2
        luella3 luepke2 macias3 madlen3 madore3 maenza3 magyar2 maiers2 maione3 majure3 malave3 maline3 mariel3
        marife3 maslen3 mathai3 matias2 mattea2 matyas2 maxion3 mayeda3 mazzei3 mccone2 mccrea2 mccuin3 mcleod2
        mcshea2 meciar3 medved2 meindl2 mekeel2 meleis3 melone3 mendes2 mertes2 mesler3 messrs2 metier2 micale3
        miears2 mielke2 mieske2 minoan3 minuet3 miyake3 moates2 moesha3 moishe2 mojave3 morace3 morgue1 morine3
        mosier2 mosler3 moutse2 mugabe3 muriel3 museum3 myojin2 nadler3 nantes1 natale3 nedved2 nemean3 nesler3
        neyens1 nieves3 niihau2 ninety2 nkohse3 nodine3 noelle2 norske2 nuclei3 nvhome3 nvidia4 nvryan3 oboist3
        obrien3 oceana4 oeuvre2 ohioan4 okeson3 olathe3 oleske3 omelet2 oncale3 operas2 orlean3 ourada4 outler3
        oviedo4 paeans2 palese3 pandya2 papale3 papier2 patese3 patrie3 pavese3 pearle1 pecore3 pedone3 pelaez3
        penske2 perine3 persia2 peyote3 phoebe2 picone2 pierie3 pierre2 pieter2 piette1 pineal3 plante1 pliers2
        poetic3 poetry3 pointe1 polyak2 powles2 prayer1 prchal2 priest1 prieta2 prieto2 prieur2 prindl2 priore3
        prisms2 pritzl2 pruitt2 psyche2 puente1 puipoe3 qiryat2 quddus2 queues1 quiett1 quiles2 radler3 rafael3
        rafuse3 ragged2 ragone3 rathke2 ratier2 reagan2 reagen2 reagle2 reagor2 really2 realms1 reamer2 reames1
        reaney2 reaped1 reaper2 reared1 reaser2 reaume1 reaver2 reaves1 reavis2 rebook2 recine3 recipe3 recore3
        reents1 refuel3 reichl2 reinig2 reinke1 reints1 relyea2 renate3 retire2 reused2 rewire3 reword2 rework2
        rielly2 rigler3 risque2 robare3 rockne2 rodine3 roever3 rogier2 romine3 rosine3 ruella3 ruelle2 rugged2
        ruined2 russia2 rwanda3 rzepka3 safest2 safier2 salles2 salome3 samoan3 sapone3 sarine3 sathre2 sauter3
        savier2 savion3 sawyer2 sayiid2 schaer2 scimed2 scolia2 scours2 seabed2 seance2 searle1 sedore3 sehorn2
        semele3 senior2 sergio2 serres2 sesame3 sesler3 sevier2 shelia2 shevtl2 shiina2 shiong2 sidler3 sienko3
        sierra3 siesta3 sigler3 simion3 simler3 sinead3 sisler3 sitler3 skiers2 soares2 solely3 sosuke3 soured2
        spacek2 spacer2 spaces2 spacex2 spasms2 spektr2 sperle1 spiers2 spieth1 srpska2 stangl2 steidl2 stiers2
        stires1 stjohn2 stoics2 stoner2 striar1 strnad2 strobl2 subtly3 sudler3 sunobe3 superx3 surace3 surles2
        tabler3 tamres2 tanabe3 tapeie3 tateho3 teague1 tesler3 tesmer3 testes2 thalia2 theism3 theory2 tietje1
        tigges1 tipler3 tobler3 tongue1 torres2 towles2 tregre2 truell2 truest2 truism3 truong1 trygve2 tsetse2
        tsiang1 tumblr2 tuohey2 uehara4 uemura4 ugalde3 ugarte3 umpire3 unreal2 usenet2 valade3 valdes2 verdes2
        verine3 vieira3 vietor2 vieyra3 visual3 vitale3 vivien3 vivyan2 vosler3 vowles2 wahine3 warnke2 wasmer3
        wesler3 wicked2 widest2 wiebke2 wiggly3 willke2 willse2 wisler3 wismer3 wobbly3 woodke2 xavier2 yamane3
        yaohan2 yeates2 yeoman2 yerkes2 ynjiun2 yoichi3 yongue1 zhenyu2 zigler3 zorine3
        """
    case 7:
        """
        abalone4 abiomed4 abiquiu3 acecomm2 achaean3 achille3 acquire3 acreage3 admired3 aguirre3 alewife2 alewine2
        alfiero4 alguire3 alleles3 alleman2 allende3 alvares3 amadeus4 ambient3 ambling3 ameline4 amerine4 amicone3
        ammonia3 amoolya3 amrhein3 andreae3 andreas3 angeles3 annuity4 anstine3 antares3 anthiel3 antunes3 anxious2
        aoshima3 apelike2 aphasia3 appling3 aravind2 arduini4 arguing3 ariadne4 arrieta3 aspires3 aspirin2 astilbe3
        atheist3 attache3 attired2 aungier2 aveline4 avionic4 awesome2 awfully2 ayodhya3 baidoan3 baidoas3 baliles3
        barthes1 bartone3 batiste3 baumler3 beatify4 bedient2 bedouin3 begonia3 beidler3 beierle3 beitler3 belgian2
        bellone3 bendure3 berdine3 berrien3 bertone3 bessire3 beucler3 beutler3 beyerle2 beyonce3 bichler3 biegler3
        bieniek3 billiad3 bivouac2 blueish2 boehmke2 boening3 bonfire3 boolean3 boredom2 borocce3 bossler3 bottone3
        bovespa2 braaten3 brieant2 brierly3 brigode3 briones3 broyard2 bruegge2 bruella3 bruynes2 buchler3 buckler3
        buffone3 bugling3 bukkake3 bundren3 burriss3 bustier2 caceres3 cadieux3 cafiero4 cahouet2 calcote3 canapes3
        candler3 cannone3 cansler3 cantone3 caprese3 cardoen3 cardone3 carinii3 carlone3 carmean3 carnine3 carrere3
        casares3 cashier2 cassese3 cassone3 castine3 casuals3 catania3 cathmor3 caveats3 cazares3 cdebaca4 cecelia3
        cecilia3 cedrone3 cerrone3 cervone3 chaidez3 chairez3 chelsea2 chenier2 chesler3 chikane3 chilean3 chisler3
        chseing1 ciaccia4 ciolino3 cityfed3 cliched2 clients2 clothes1 cmudict4 coaxial4 coeburn2 coldren3 coleman2
        collier2 colombe3 colonel2 compusa4 condren3 conduit3 conyers2 coogler3 copiers3 cordial2 coriell2 corneas3
        correia4 cortese3 corzine3 cothren3 cotrone3 cottone3 coyotes3 cranial2 creager3 crisler3 croatia3 crooked2
        crozier2 crysler3 cureton2 cutrone3 cycling3 cyclist3 dangler3 daniell2 daresay2 debiase4 debruin3 debuted2
        decorte3 decoste3 defiore4 degrace3 degrave3 deguire3 deharbe3 dehoyos3 deibler3 deified3 deisher3 deities3
        delbene3 delcine3 deleeuw3 delfine3 delisle2 delores3 delorme3 delreal2 deluise3 demille3 denarii3 dengler3
        depaola3 depaoli3 depaolo3 dercole3 derouen2 desired3 desires3 detente2 dettore3 deubler3 devours3 dewayne2
        dewolfe2 dewoody3 dezeeuw3 diahann2 diamond2 dianthe3 dibiase4 dicomed3 dietsch1 difiore4 digioia3 diianni3
        diiorio4 dildine3 dingler3 dinoseb3 directv4 dlugosz3 doebler3 doering3 dolores3 donehoo3 dornier2 dorotea3
        dossier2 dqalpha4 drawers1 druella3 duelist3 duesler3 dukedom2 dunmire3 duramed3 eagleye3 easudes3 ecuador3
        edgemon2 eduardo3 eichler3 eissler3 elinore4 elouise3 emanuel4 emerald2 emigres3 eminase4 empires3 enabler4
        enquire3 enrique3 entebbe3 enyeart2 eolande4 epitome4 esselte3 esteves3 euchred2 eurasia3 evacuee4 eveland2
        evening2 expires3 eyerman3 faciane4 falzone3 faneuil3 fansler3 faraone4 fatigue2 felines2 fenjves3 ferrone3
        fiddler3 fidelia3 fiennes3 filenet2 firearm3 firemen2 flatbed2 flavier2 foliage2 foncier2 fondren3 forests2
        forever3 fragale3 frasier2 fratzke1 frazier2 fremiet2 fuelled2 fustian3 gabriel3 galicia4 gambale3 gameboy2
        garcias3 gartzke1 gensler3 genuine3 gertler3 gessler3 gettler3 gfeller3 giacone4 giebler3 giesler3 giguere3
        gilliam3 gillian3 girdler3 giudice3 glacier2 glenfed2 gobbler3 goering3 goleman2 goradze3 gorazde3 gorospe3
        gracias3 grahams1 grismer4 grolier2 grzelak3 guidone3 guinier2 gunfire3 gurtler3 gustave3 gyuhama3 hackler3
        haering3 halcion3 hamblen3 hansche2 haryana3 haueter2 hausler3 heidler3 heinlen3 heisler3 hellier2 hendren3
        hendrie3 hensler3 heroics3 heroine3 heroism4 heroize3 heryana3 hialeah4 hideaki4 hiester3 hietala3 hietpas2
        hileman2 hilemon2 hiroaki4 hoefler3 hoffler3 holdren3 holeman2 homedco3 homefed2 homeric3 hoosier2 horacia4
        horatio3 horsely2 hossler3 hotwire3 huadong2 huairou2 huaneng2 humbler3 hurdler3 hustler3 hyundae2 hyundai2
        iafrate4 iannone4 iceberg2 icefish2 iceland2 ierardi4 iliescu4 imagery3 inglish3 inscore3 iolande4 ionarde4
        ironton2 isadore4 issuers3 italian3 jacquie2 jameson2 jerboas3 jerrome3 jersian3 jesuits3 jiangsu2 jillian3
        joachim3 jocelin2 jocelyn2 jocylan2 joneses2 jopling3 juanita3 judaism4 juggler3 jukebox2 julieta3 juniors2
        kadrmas3 kahului3 kalliel3 kamakau4 kanouse4 kansian3 kantian3 karaoke4 kasriel3 kaweske3 keisler3 keister3
        keisuke3 keleman2 kelemen2 kenealy4 kensler3 kesling3 kettler3 kielley2 kiester3 kindler3 kinsler3 kisling3
        kittler3 klemann2 kmiecik3 knievel3 koegler3 koernke3 koffler3 kooiker3 kooiman3 kooyman3 koteles3 kouyate3
        krajina2 ksiazek2 kuchler3 kuebler3 kuehnle2 kumagai4 kuzniar2 labarre3 labonte2 lacasse3 lacerte3 lacombe3
        lacorte3 lacosse3 lafalce3 lafavre3 lagarde3 lagasse3 lagrone3 lalande3 lalonde3 lamaist3 lamarre3 lamonte2
        lamorte3 langone3 lapalme3 laprade3 lareina4 latanze3 latorre3 lavalle3 lavinia3 lawyers2 leagues1 lebegue2
        lebouef2 leccese3 lecrone3 lefevre3 lembcke2 lengyel2 lenient3 lentine3 leonara3 leonard2 leopard2 lequire3
        lesieur3 lesueur3 letitia4 liberte3 liguori3 lillian3 linehan3 linemen2 littler3 livonia3 lockyer2 loiseau3
        louisan3 loveday2 lovejoy2 lovelan2 loverde3 lowndes2 luevano4 machete3 macleod2 macrame3 maekawa4 maestri3
        magnone3 magyars2 majeske3 malkiel3 mangine3 mangone3 mangope3 marcial3 marmion3 marrone3 martone3 masaaki4
        massieu3 mattias2 maurine3 maxzide3 mazzone3 mcbrien3 mccahan2 mcelyea3 mcgeean3 mcgreal2 mcgwire3 mcinnes3
        mckeand2 mctigue2 meagher1 meincke2 meineke3 meisler3 melamed3 melessa3 meloche3 memento3 mengele3 merieux3
        mesched2 midyear2 midyett2 mignone3 mijares3 mildrid3 minehan3 miniard2 minutia4 mireles3 misfire3 moammar3
        moawiya4 moening3 moerman3 mohamed3 moncure3 monisms3 monreal2 montiel3 montien3 montier2 montone3 moonves2
        morgues1 morones3 morrone3 mosaics3 moseley2 muhamed3 munkres2 museums3 myanmar2 myerson2 naively3 naivete4
        namaste3 nardone3 narvaez3 natalia3 natalle3 needler3 neisler3 nervion3 nestler3 neworld2 ngueppe3 niagara3
        nicolai4 nogales3 noguera3 nordine3 noriega4 notepad2 noxious2 nuclear3 nucleic3 nucleus3 nvhomes3 oceanic4
        odiorne4 ohioans4 olokuei4 omelets2 onecomm2 oneself2 onetime2 oneyear2 ophelia3 orestes3 orgasms3 orleans3
        orpheum3 orpheus3 ostling3 ourself3 overfed3 oversea3 pallone3 pannone3 paredes3 parmele3 patrone3 pautler3
        peinado4 pelagia4 peraino4 perales3 perrine3 perrone3 perseus3 pertuit2 perugia4 perusse3 petrone3 pettine3
        peugeot2 pharaoh2 pharaon2 phileas3 philyaw2 phineas3 phlcorp4 photoop3 pickler3 pickren3 picower2 pieters2
        pietila3 pietism3 pietras2 pietsch1 pignone3 pilates3 pipetec2 piraeus3 pirrone3 plagued1 plagues1 pociask3
        poeschl2 poetics3 poitier2 polecat2 popejoy2 porsche2 powerpc4 prayers1 prechtl2 premier2 presler3 priebke2
        primeco2 protean3 protege3 provine3 pruette2 prussia2 przybyl3 ptovsky3 puopolo3 pursuer3 puryear2 qiaotou3
        quaffed2 qubilah3 quixote3 qureshi3 raffety2 rainger3 rainier2 ramires3 ranieri4 raphael3 rattler3 reached1
        reaches2 readmit3 reagans2 realcap2 reamers2 reaping2 rearden2 reardon2 rearick2 rearing2 reasner2 recipes3
        reelect3 refenes3 refsnes2 regalia3 rehired3 reinard2 reindel2 reining2 reinitz2 reinsch1 reinsel2 reissue3
        reister3 reitano4 reitera4 require3 rescuer3 resende3 retired2 retires2 reunify4 reunion3 reunite3 reusing3
        reveles3 rewired3 rhythms2 riester3 rietman2 ringler3 riordan2 riviera4 riviere3 roanoke3 robling3 roesler3
        roseate3 rosenau2 roshier2 rossler3 roukema2 ruining3 ruinous3 rwandan3 ryerson2 ryutaro3 saddler3 saitama4
        sakurai4 salient3 samuela4 samuels3 santone3 santore3 sanzone3 sapiens3 sassone3 sawyers2 scalese3 schiewe2
        schipke2 schisms2 schmidl2 schulke2 sciarra3 scohier2 scoured2 seattle3 secrest3 secrist3 sedalia3 segrest3
        seigler3 sellier2 semones3 seniors2 sensual3 settler3 several2 shehorn2 shidler3 shisler3 shoichi3 sichuan2
        sicilia3 sidebar2 sidling3 sierras3 signore3 silesia3 simione4 simpler3 singler3 sinuous2 siobhan2 sirrine3
        sistare3 sizeler2 snarled2 societe4 solares3 soldier2 soledad2 soloist3 someday2 someone2 soothes1 sosebee3
        souring3 spacers2 spanier2 spaniol2 spinale3 spitale3 sprowle2 squires2 stabler3 staehle1 stapler3 starace3
        steimle2 steinle2 stepien3 stoever3 strehle1 subtler3 sudafed3 suicide3 sundial2 surreal2 syncope3 tabares3
        tabling3 tadeusz3 takihyo3 tamales3 tassone3 tatyana3 tavares3 tbilisi4 templer3 terrien3 theater3 theatre3
        theorem2 thereby2 thereof2 thereon2 thereto2 therien2 theseus3 tietjen2 tijuana3 timpone3 tingler3 tinkler3
        titania3 tolkien3 toluene3 tomaino4 tongued1 tongues1 toniest2 tramiel3 trisler3 troiano4 trulove3 trusler3
        trzaska3 tunisia3 twinkly3 ukulele4 uliaski3 uliassi3 umpires3 unusual4 uriarte4 urioste4 ustrust3 usually4
        vaguely2 valiant2 vallone3 valonia3 valores3 vanliew3 vantine3 varrone3 vasques2 vastine3 vaughan1 velarde3
        verdone3 verduin3 versace3 viceroy2 vicomte3 vidales3 vidalia3 vingmed2 virkler3 vossler3 wahines3 wakeham2
        wakeley2 waleson2 wannabe3 wareing2 warncke2 watling3 wavetek2 wegrzyn3 weidler3 wengler3 wermiel3 westfed2
        wheless2 whereby2 whoever3 wieting2 wiitala3 wileman2 wingler3 wisecup2 wiseguy2 wojciak3 wotring3 xiaoyun2
        xscribe2 yangtze2 yaobang2 yeomans2 yeosock2 yessuey3 yogiism3 zairean3 zairian4 zappone3 zeidler3 zeigler3
        zeisler3 zeitler3 ziesmer3 zietlow2 zingale3 zingler3 zoology4 zuidema4
        """
    case 8:
        """
        abalones4 abkhazia3 abuladze4 acampsia3 achilles3 acquired3 acquirer4 acquires3 adenauer3 aguinaga5
        airedale2 akyanama4 alatorre4 albanese4 aleatory5 aleshire4 alewives2 alkermes3 allender4 altomare4
        altruism4 ambience3 ambrosia3 amnesiac4 andreana4 andreani4 andreano4 andreini4 angelone4 antietam3
        antigone4 antilles3 arcement3 arguable4 arguably4 arnolphe3 aseltine4 asheboro3 asiaweek3 asmodeus4
        atheists3 attebury3 auerback2 averaged2 averages3 avionics4 ayrshire4 babbling3 baffling3 baidoans3
        bakeware2 bakewell2 balliett2 baptisms3 barbeque3 barefoot2 barkeley2 barriere3 barriers3 basehore3
        baseline2 battiste3 battling3 baudouin3 bayesian2 bazemore2 beachler3 bealeton2 beatrice3 bedouins3
        begnoche3 begonias3 beidaihe3 belfiore4 belgarde3 bellevue2 beougher2 berkeley2 bertling3 biagioni5
        bicester2 birchler3 bitesize2 blueeyed2 blueness2 boggling3 boleware2 bonaduce4 bonfires3 bottling3
        bouillon3 bracelet2 brakemen2 brasilia3 breathes1 brenneke3 brierley3 brittian3 broerman3 brouhard3
        bruinsma3 brutsche2 bruzzese3 bubbling3 buddiers3 buechler3 buffeted2 bumbling3 bundling3 bungling3
        burciaga4 bussiere3 bustling3 byerlein2 cabrales3 cacciola3 cacioppo3 cackling3 caliendo4 calliope4
        campfire3 canilles3 canoeist3 caouette2 capehart2 capetown2 caporale4 caradine4 carefree2 caremark2
        careplus2 carleton2 carlisle2 carriage2 carriere3 carriers3 carusone4 casciato3 casebeer3 casebier4
        caseload2 casually4 casualty4 catanese4 catholic2 cavalier3 cavataio5 cemented3 cementos3 cespedes3
        charmion3 chechnya3 chemania3 chevrier4 chianese4 chileans3 chocolat2 chopsuey3 chrismer4 cicalese4
        circling3 civilian3 clothier2 clouatre2 coalesce3 coauthor3 cochlear3 coddling3 codebase2 colebank2
        coleslaw2 coliseum4 colonels2 comanche3 comeback2 comedown2 compaore4 comunale4 conduits3 conehead2
        conspire3 copeland2 copiague3 copytele4 cordials2 coretech2 cornelia3 corrales3 costeira4 coulombe3
        couriers3 cradling3 creature2 croatian3 cronauer2 crumpler3 cyclades3 cyclists3 dabbling3 dadeland2
        dangling3 daniella3 dantuono3 dashiell2 dateline2 dazzling3 deandrea3 deathbed2 decesare4 defrates3
        degeorge3 degrasse3 degutare4 delgadio3 delphian2 delphine3 delvalle3 demented3 dementia4 denatale4
        depaolis3 depietro3 depriest4 derienzo3 deschler3 desimone4 desiring4 dessauer2 devilish2 devoured3
        dhaharan2 dhlakama4 diabetes4 diamonds2 diastole4 dicesare4 dierking3 dieterle3 dietrich2 dietrick2
        dietsche1 dinatale4 dioceses3 dipietro3 disimone4 doerfler3 domangue2 domingue2 doubling3 dovecote2
        dovetail2 druidism4 dualisms4 dubilier3 dupriest4 duvalier3 dyestuff2 edgecomb2 edgewise2 ekkehard2
        eleonore5 elizalde4 ellemann3 elsevier3 emanuele5 emeralds2 emmaline4 emmanuel4 enabling4 englbred3
        eritrean4 eslinger4 espalier3 european4 evacuees4 evenings2 eyestone2 facedown2 facelift2 facemire4
        familial3 fanciers3 fantasia3 farewell2 fatigued2 fatigues2 ferriers3 fiddlers3 filegate2 filename2
        findling3 fineberg2 finegold2 finevest2 firearms3 firewall2 firewood3 firstfed2 firstier2 fischler3
        fivecoat2 fivefold2 fizzling3 flaharty2 flaherty2 fluidity4 fluoride2 fluorine2 fluorite2 focaccia4
        folliard2 fondling3 forbeses2 forensic3 forested3 forester3 forestry3 foxmeyer2 francese3 franzese3
        franzone3 frashier2 frederic2 frontier2 fruition3 fuchsias2 fumbling3 furriers3 fyodorov3 gabehart2
        gabriela4 gabriele3 gaglione4 galilean4 gambling3 gamecock2 gameplay2 gameshow2 gamesman2 ganglion3
        gardenia3 gardiner2 gaultier2 gaussian3 gelineau3 geniuses3 gentlest3 geoffrey2 georgian2 gerleman2
        gesualdi4 giacobbe3 giaconda4 giamatti4 giancana4 giannino4 giannone3 giggling3 gilcrest3 gilliand3
        gilliard3 gilliatt3 giovanni4 giuseppe3 giveback2 gladieux3 gobblers3 gobbling3 gonzales3 goodyear2
        grbavica4 groening3 grueling3 grzesiak4 grzywacz3 gschwind2 guettler3 gurgling3 guzzlers3 guzzling3
        hacienda4 haggling3 halebopp2 harangue2 hassling3 haussler3 havelock2 havemann3 hawaiian3 hebrides3
        hehmeyer2 heileman2 heishman3 helbling3 heoroico5 hercules3 herewith2 hermione4 heroines3 heroized3
        hertzler3 hessling3 hinduism4 hobbling3 hoefling3 hoeveler2 holleman2 hopewell2 horatius3 horseman2
        hosseini4 hottelet2 hotwired3 hrdlicka3 huachuca3 huallaga3 huddling3 humblest3 humbling3 hurdling3
        hustlers3 hustling3 hymeneal4 hyundais2 ianovski3 iavarone5 icebergs2 iceskate2 ideation4 idleness3
        ignatius3 imburgia4 inchoate3 indosuez4 infrared3 ingalsbe3 innuendo4 inquired3 inquires3 inspired3
        intaglio3 interest2 intrigue2 iolanthe4 irelands2 isautier3 issuable4 issuance3 italians3 izvestia4
        jacobean4 jagiello3 jamesway2 jeopardy3 jeroboam4 jiggling3 jingoism4 joachims3 joceline2 jocelyne2
        johannes3 jostling3 joycelyn2 jugglers3 juggling3 jyishane2 kalinske3 kalthoff1 kamikaze4 kasprzak3
        kasprzyk3 katyusha3 keisling3 kenesset3 keteyian3 kganakga4 kimbriel3 klingler3 kniveton2 knoedler3
        kociemba4 kooistra3 koryagin3 kosyakov3 kovalyov3 kreidler3 kreisher3 kroening3 kuechler3 kuenheim3
        labrosse3 lacewell2 ladehoff3 lamarche3 lambiase4 lancelet2 lanehart2 langille3 lanphier2 lapierre3
        lapointe2 latelies2 laureate3 lawyered2 lawyerly3 lefebvre3 leonarda3 leonardi3 leonelle2 leonelli3
        leonetti3 leonhart2 leopards2 lettiere3 leverone4 liberace4 liebling3 likewise2 likhyani3 lilliana4
        lineback2 linguine3 linkedin2 linoleum4 littlest3 liveried2 lodestar2 lonesome2 lonetree2 louviere3
        lovelace2 loveland2 lovewell2 lowekamp2 lucchese3 lucianne3 lucrezia3 lukehart2 lukewarm2 lukyanov3
        luscombe3 lyphomed3 lyubimov3 machetes3 macinnes3 macmahon2 maglione4 magnolia3 mainichi4 makegood2
        malaysia3 mangling3 mantione4 maraline4 marchese3 marriage2 mascioli3 matarese4 materiel4 matsuura4
        mcentire3 mchargue2 mcintire3 mckeague2 meddling3 meeuwsen3 meinecke3 mementos3 menapace4 menasion4
        mendieta3 mercedes3 merengue2 meserole4 micallef3 micciche3 michener2 microage3 middling3 midyette2
        migliore4 militias3 minamide4 mingling3 minjares3 minniear3 mischler3 mityunov3 mohammed3 molehill2
        molelike2 monforte3 montague3 montuori3 morehead2 moreland2 moreover3 morpheus3 mosaical4 mottling3
        mousepad2 muddling3 muhammed3 mumbling3 muratore4 murrelet2 murrieta3 muscling3 myoscint2 nacional4
        nakasone4 namesake2 nasional4 nauseate3 nauseous2 nedlloyd3 nepenthe3 newlywed3 nibbling3 nicoline4
        niebling3 ninefold2 nineteen2 nineties2 nogueira3 nonesuch2 nordling3 noriegas4 norsemen2 nosedive2
        notepads2 noteware2 nuzzling3 nyenhuis3 oblinger4 oblivion4 odysseus4 ognibene4 ohlmeyer2 oleaster4
        olivares4 oplinger4 oriordan3 outliers3 overseer4 paddling3 palmieri4 pancreas3 paratore4 pasquale3
        patnaude3 peacenik2 peculiar3 peddling3 pendyala3 penelope4 peragine4 permeate3 persians2 pharaohs2
        philippe3 piddling3 pipefish2 pipeline2 plaisted3 platelet2 platinum2 pleiades3 poetical4 poggioli3
        pokeweed2 polecats2 poleward2 pontikes3 popolare4 portales3 poudrier4 pourciau3 powerpcs4 preamble3
        preisler3 principe3 protease3 prudente2 przybyla4 przybysz3 przywara4 pugliese4 purebred2 pursuant3
        pursuers3 pursueth3 puzzling3 quagmire3 quievoni3 qureshey3 racamier3 racioppi3 raffaele4 ragonese4
        rapeseed2 raphaela4 rateliff2 rayonier3 reaching2 readjust3 realmuto3 rearview2 rebooked2 recovery3
        reemerge3 refueled3 reichart3 reierson3 reignite3 reimpose3 reinaldo3 reinbold2 reinbolt2 reindeer2
        reinders2 reinecke3 reingold2 reinhard2 reinhart2 reinhold2 reinholz2 reinking2 reinoehl2 reinwald2
        reissued3 required3 requires3 rescuers3 restaino4 reunions3 reunited4 reunites3 reusable4 reveille3
        revenuer4 rewiring4 reworked2 rezendes3 rhodesia3 ricaurte3 ricciuti3 rietveld2 riopelle4 rippling3
        riverbed3 rivieres3 roderick2 rodrigue2 roessler3 roethler3 roseland2 roselawn2 roseline2 rosemary3
        rosemead2 rosemond2 rosemont2 rosevear2 rosewicz2 ruffling3 rumbling3 russians2 rustlers3 rwandans3
        rwandese3 sabatine4 saddling3 sagraves3 sakigake4 salomone4 samuelle3 sapphire3 saucepan2 savarese4
        scarpone3 schadler3 schedler3 schisler3 schoepke2 schouten3 schreyer1 schroedl2 sciaroni4 sciclone3
        sconiers3 scouring3 sechrest3 sechrist3 segraves3 seifried3 senatore4 serafine4 serenely4 settling3
        seyfried3 shamalia3 shinyuka3 shionogi4 shireman3 shizuoka3 shoreham2 shoshone3 shuffler3 sidebars2
        sidekick2 sideline2 sideways2 sietsema3 silicone3 singling3 siracuse4 sisemore2 sizelove2 sizemore2
        sizzling3 skrzypek3 sobieski4 socrates3 solesbee2 solimine4 soloists3 somalian3 somebody3 sometime2
        somewhat2 spangler3 spaniard2 spengler3 spiering3 spindler3 sponsler3 spruiell1 stablest3 stangler3
        staplers3 stapling3 stickler3 stiteler2 stoicism4 strieter2 suicidal4 suicides3 swindler3 swingler3
        takecare2 takeuchi4 tarleton2 templers3 tenement3 tequiliu3 terriers3 tertiary3 thaddeus3 theaters3
        theatres3 theorems2 theories2 ticklish3 timeline2 timeplex2 timewise2 timezone2 tingling3 tinkling3
        tischler3 tolanthe3 tomasine4 tonnesen2 toppling3 tracheal3 tradeoff2 trbovich3 trendier2 tripling3
        trzeciak4 tumbling3 tuolumne2 unctuous2 undersea3 unionfed3 uplinger4 valencia4 valkyrie4 valliere3
        valuable3 valverde3 vanacore4 vandeman3 vanvliet2 varietal3 vehement3 vermilya3 vidartes3 vienneau2
        vigeland2 viglione4 vineland2 viramune4 virginia3 vizcaino4 vorhauer2 vrdolyak4 waggling3 wakeland2
        wannabes3 warbling3 warehime2 watanabe4 waterbed3 waveform2 weiseman3 wessling3 whitelaw2 whiteley2
        whitener2 whitesel2 widebody3 wiggling3 wildfire3 wineberg2 wineland2 wireline2 wiretaps2 wisehart2
        wobbling3 woodshed2 worriers3 wrangler3 wrestler3 wretched2 writeoff2 xiaogang2 xiaoping2 yamaichi4
        yamatake4 yamauchi4 yarmulke3 yingling3 yongbyon2 yosemite4 yuletide2 zaireans3 zairians4 zeringue2
        zhejiang2 zimbabwe3 zyuganov3
        """
    case 9:
        """
        abbeville2 aborigine5 abruzzese4 abyssinia4 acquirers4 aeritalia4 aforesaid3 agreeable4 agregious4
        ahasuerus5 ahluwalia4 airedales2 airspaces3 albemarle3 aldeburgh2 aleksandr4 alfonsine4 algodones4
        alienated5 alienates4 aluminium4 ambiguity5 ambrosial3 ambrosine4 anacortes4 anacostia5 anaplasia4
        anastasia4 andalusia4 annuities4 anopheles4 antigones4 antipodes4 anxiously3 aphorisms4 aphrodite4
        appleyard3 arakelian4 arguelles3 asheville2 assiduous3 atheistic4 athenaeum4 atteberry3 australia3
        austrasia3 averaging3 awesomely3 awestruck2 aylesbury3 bachelors2 backaches2 backfired3 backfires3
        balentine4 bandolier3 bangemann3 barbequed3 barbeques3 barentine4 battersea3 beatified4 behaviour3
        benavides4 benevides4 beresford2 beverages3 beyerlein2 bicycling4 bioethics4 birkeland2 blakenham3
        bloodshed2 blowholes2 bluestone2 bolognese4 bonebrake2 bonenfant2 bonesteel2 bongiorno3 bourgeois2
        boyleston2 bracelets2 bracewell2 brakebill2 brazilian3 breastfed2 breitling3 bridgeton2 brigadier3
        bristling3 bruxelles3 buonocore4 cabinetry3 caccavale4 caillouet2 calabrese4 calderone4 calliopes4
        campanale4 campfires3 capernaum4 caplinger4 cardinale4 caregiver3 caretaker3 caribbean4 carnevale4
        carriages3 carribean4 carryover3 castorena3 catalonia4 catharine2 catholics2 cavaliere4 celestine4
        cementing3 chechnyan3 chenxiang2 chevalier3 chiappone4 chidester3 chihuahua3 childener2 chocolate2
        choiniere3 chortling3 cianciola3 cianciolo3 ciaobella3 civilians3 claremont2 cleveland2 clientele3
        closedown2 coagulate4 coalesced3 coalesces4 coalition4 coauthors3 cojuangco3 colebrook2 colegrove2
        coleridge2 colestock2 coleville2 colleague2 collegial4 collegian3 colosseum4 comebacks2 comically4
        concierge3 coneheads2 confucius3 congenial3 congruent3 congruity4 conspired3 continuum4 cooperate4
        copiously3 corbusier3 cordially3 corestate2 cornelius3 corteland2 cortelyou3 courtiers3 creatures2
        crippling3 criscuolo3 crnkovich3 croatians3 crocheted2 crumbling3 cuddeback2 cuneiform4 cyclopean4
        cynically4 dalgleish3 dandelion4 daredevil3 darnedest2 datapower3 deangelis4 debutante3 dederichs2
        degaetano5 degeneres4 delatorre4 delgiorno3 delgrande3 delpriore4 dempewolf3 denlinger4 depascale4
        desperate2 devillier3 devouring4 diapering3 diarrheas4 dicioccio4 dieterich3 digiorgio4 dimichele4
        dionysian5 disabling4 doubtfire3 dovecotes2 dovetails2 drakeford2 drechsler3 dribbling3 drizzling3
        droessler3 dwindling3 dyestuffs2 dysplasia3 eavesdrop2 ecuadoran4 edgecombe2 edinburgh4 edrington4
        elaborate3 ellesmere2 elsewhere2 embezzler4 embolisms4 ensminger4 entitling4 entringer4 epicurean5
        ethically4 euphrates3 europeans4 exorcisms4 facsimile4 farewells2 fernandes3 fiduciary5 financier3
        finefrock2 firebaugh2 firebombs2 firefight2 firehouse3 firepower3 firestorm2 fitzhenry4 flageolet3
        fluoresce2 fluorides2 fluorspar2 forensics3 foresters3 frederick2 freestone2 fullilove4 galentine4
        galesburg2 gamecocks2 gameshows2 gardenias3 genealogy5 generales4 genitalia4 genuinely4 geoghegan3
        georgiana4 ghettoize3 giacalone4 giambrone3 giammalva4 giampaolo3 giancarlo4 gilchrest3 givebacks2
        glocester2 goncalves3 gondolier3 gonsalves3 goosefish2 goosefoot2 gottesman2 graceland2 grapeshot2
        grapevine2 graveline2 graveside2 gravesite2 gronewold3 grosvenor2 grumbling3 grunebaum2 guacamole4
        guglielmi4 guglielmo4 guideline2 guidepost2 guisewite2 gutierres3 hallbauer2 hamtramck3 hanseatic4
        harangued2 harangues2 hardebeck2 hardwired3 hawaiians3 hawkiness2 headaches2 hedgecock2 hedgepath2
        hekmatyar3 hempfling3 henriques3 herculean4 herendeen2 hidebound2 hierarchy4 highyield2 hoffpauir3
        homeowner3 hostetler4 hostutler4 hourglass3 houseboat2 houseware2 housewife2 humphries3 hyakutake5
        hybrienko4 hyperbole4 icelandic3 idealized4 imageries3 imbroglio3 impetuous3 incipient4 ingenious3
        ingenuity5 ingrassia3 innuendos4 inquiries4 inquiring4 interests2 intrigued2 intrigues2 isosceles4
        issuances4 ivanyenko4 izaguirre4 izquierdo3 jacksdeit3 jamestown2 jefferies2 jonesboro3 jonestown2
        judgeship2 judiciary5 jukeboxes3 kaniewski4 kargonaov3 katharine2 katyushas3 kennebeck2 kennemore2
        keplinger4 keresztes3 kiplinger4 knifelike2 kopischke3 koreagate4 koreatown4 kostrzewa4 kuenstler3
        labranche3 lacefield2 lagniappe2 laliberte4 lamirande4 landfried3 laphroaig3 lariviere4 laryngeal4
        lastrapes3 latecomer3 latulippe4 laureates3 laverdure4 lawyering3 leibfried3 leicester2 leonardis3
        leonhardt2 lienemann3 lifelines2 limelight2 lindemann3 lineberry3 livestock2 lodgepole2 louisiana5
        lovegrove2 loveridge2 maccabean4 magically4 magnolias3 makefield2 makegoods2 makepeace2 makeshift2
        malathion4 malleable4 marchione4 margeotes4 margiotta3 marielito5 marijuana4 marriages3 masefield2
        maslyukov3 materiels4 mausoleum4 mcalinden3 mccaffery3 mccaughan2 mcdiarmid3 mcmurtrie4 mevarachs4
        microaire3 mincemeat2 minecraft2 minefield2 mineowner3 minutemen3 miscreant3 mkhatshwa3 modestine4
        molineaux3 mongiello3 moorehead2 moosehead2 morricone3 mosaicked3 mousetrap2 movietime3 mozartean4
        mulvehill2 mycenaean4 nameplate2 namesakes2 nationale4 naturedly3 nauseated4 navellier3 nazionale5
        nicollier3 nietzsche2 ninetieth3 norwegian3 nosedived2 notestine4 notetaker3 nunemaker3 obermaier3
        obnoxious3 obscenely4 occupiers4 oncogenes4 organisms4 orleanian5 ourselves3 overreact4 overseers4
        pagemaker3 palomares4 peacetime2 pelagians4 pelletier3 permeable4 permeated4 permeates3 pescatore4
        petroleum4 pharmacia4 philately4 philistia4 phonemate2 piecemeal2 pingitore4 pinterest2 pisciotta3
        pizzazier3 planeload2 plateaued2 platelets2 platelike2 pneumonia3 policemen3 posterior3 pottebaum2
        powercise2 prayerful2 pridemore2 primebank2 primenews2 primestar2 primetime2 princeton2 privilege2
        proactive3 proskauer2 protozoan4 prunedale2 purebreds2 pyongyang2 quattrone3 quibbling3 racetrack2
        rademaker3 raffaelli4 rakestraw2 ratepayer3 reachable3 reaganism4 reaganite3 recipient4 recycling4
        redlinger4 reeducate4 reelected4 reemerged3 refueling4 refusenik3 reichling3 reignited4 reimburse3
        reimposed3 reinhardt2 reininger3 reinsdorf2 reinstein2 reissuing4 reiterate4 religione5 remlinger4
        renschler3 reptilian3 requiring4 resseguie3 retemeyer3 reunified4 reuniting4 revenuers4 reworking3
        rhineland2 riceville2 righteous2 rodriques3 rolemodel3 romesburg2 roquemore2 rosecrans2 rosekrans2
        rosemarie3 rosemeyer3 roseville2 rothmeier2 rovaniemi5 rumblings3 sagebrush2 salisbury3 salvadore4
        salvatore4 salzhauer2 samuelson4 sapphires3 satyandra3 scaglione4 scapegoat2 scarecrow2 schaedler3
        schaufler3 scheffler3 scheidler3 schettler3 scheufler3 schiavone4 schickler3 schiffler3 schissler3
        schmierer3 schoening3 schubring3 schuerman3 schwalier2 schwantes1 schwegler3 schwoerer3 scialdone3
        scorecard2 scrivener2 scuffling3 scuttling3 sedgewick2 seniority4 seniornet3 seraphine4 serratore4
        severally3 shakedown2 sharecrop2 shareware2 shinxiaku3 shiraishi4 shoichiro4 shorebird2 shoreline2
        shoreward2 shoveling2 shufflers3 shuttling3 sidelined2 sidetrack2 sierracin4 siewiorek3 sightseer3
        snakebite2 snakelike2 somalians3 someplace2 something2 sometimes2 somewhere2 sophomore2 soulliere3
        sovereign2 sovyetsky3 spaniards2 spiceland2 spongebob2 spracklen3 stagehand2 stalemate2 stateside2
        statesman2 statesmen2 statewide2 statuette3 stirewalt2 storeroom2 stribling4 stricklen3 stumbling3
        stupidest3 stutesman2 subspaces3 sumptuous2 suppliers3 supremely4 suttmeier2 swoveland2 taflinger4
        taoiseach2 temperate2 tenements3 tessitore4 therefore2 thomasine4 tietmeyer2 timeframe2 timepiece2
        timeshare2 timetable3 timisoara5 tiremaker3 tornabene4 tornatore4 trademark2 tradeoffs2 tradesmen2
        transpire3 treichler3 trembling3 trendiest2 trevelyan3 tribesman2 tribesmen2 trimedyne2 trnopolje4
        troubling3 trousdale3 trzcinski3 tunkelang2 twinkling3 unexpired4 unusually5 updegrove4 usairways4
        usbancorp4 valiantly3 valuables3 vanhouten4 varnadore4 vassilios3 vecchione4 vegetable3 vermilyea3
        vestigial4 victorine4 villafane4 vincennes3 viramunes4 virginian3 voiceover3 volentine4 waidelich2
        wakefield2 wasteland2 watershed3 waveforms2 wednesday2 wellesley2 weyenberg2 wherefore2 whitefish2
        whiteford2 whitehair2 whitehall2 whitehead2 whitehill2 whitelock2 whitemont2 whitenack2 whiteneir2
        whitesell2 whiteside2 whitetail2 whitewash2 whosoever4 wildfires3 wisecrack2 wlodarski4 worcester2
        wranglers3 wrangling3 wrinkling3 writedown2 writeoffs2 yarbrough3 yarmulkes3 yzaguirre4 zaniewski4
        zeebrugge3 zoologist4
        """
    case 10:
        """
        abbruzzese4 aborigines5 aboveboard3 abyssinian4 afterhours4 aganbegyan4 algorithms4 alienating5 alienation5
        altruistic4 ameliorate4 anesthesia4 annunciata4 aphrodites4 apostrophe4 archetypal3 archimedes4 armbrister4
        assembling4 australian3 autoeurope4 aylesworth2 backfiring4 baldassare4 ballentine4 baptistery3 barrientes2
        barrientez3 barrientos3 bartolomei5 beforehand3 behaviours3 belittling4 belleville2 belluomini4 bengoechea5
        benveniste4 berthiaume4 beyersdorf2 blakenship3 blasingame4 bombardier3 bonecutter3 bonsignore4 brakefield2
        braveheart2 brazilians3 briarcliff2 bridegroom2 bridgeford2 bridgehead2 bridgeport2 bridgetown2 briquemont2
        brizendine4 brookehill2 buttafuoco4 california4 caracciolo4 cardassian4 caregivers3 caregiving3 caretakers3
        carrizales4 casagrande4 cassavetes4 casualness4 casualties4 catalonian4 catharines2 catherines2 caucasians3
        changeover3 chargeback2 charleston2 chechnyans3 cheesecake2 chengxiang2 chicagoans4 chocolates2 chromecast2
        cianciulli3 circuitous4 cleaveland2 clevetrust2 clinically4 closedowns2 clydesdale2 coalescing4 coalitions4
        coauthored3 coelacanth3 coglianese5 colantuono4 colebreath2 colestipol3 colleagues2 colleville2 colorfully3
        commerical3 communique4 concepcion4 coneflower3 confidante3 congruence3 conscience2 consensual4 continuity5
        cooperated5 cooperates4 coordinate4 corestates2 cranesbill2 critically4 criticisms4 cruikshank3 cutesiness3
        dandelions4 dannemeyer3 daredevils3 deactivate4 debutantes3 decorative3 dellavalle4 delosreyes4 delsignore4
        denouement3 depasquale4 derflinger4 desrosiers4 dickensian4 dielectric4 digiovanna4 digiovanni4 digiuseppe4
        dilletante3 dipasquale4 dobrzynski4 dondlinger4 doonesbury3 doubtfires3 dovetailed2 durflinger4 ecuadorean5
        ecuadorian5 elementary4 embezzlers4 embezzling4 emmanuelle4 encircling4 entsminger4 epithelial4 epithelium4
        esophageal5 especially3 euphemisms4 europewide3 euthanasia4 excellency3 facsimiles4 fahnestock2 featherbed3
        fettuccine4 fickleness3 fiduciares4 figurehead3 fillingame4 financiera5 financiero5 firebombed2 firefights2
        firehouses4 floresheim2 forseeable4 francaises2 fredericks2 freiermuth3 gallentine4 gametangia5 ganglionic4
        gentleness3 georgetown2 georgiades4 georgiadis4 giampietro3 giangrande3 gilbertine4 glazebrook2 gloucester2
        grapefruit2 grapevines2 grenouille3 grigoryant3 grumblings3 grzybowski4 grzywinski4 guadarrama5 guarnaccia4
        guideposts2 gunatilake5 harclerode4 helionetic5 hemiplegia5 henceforth2 henneberry3 heretofore3 highfliers3
        hispaniola4 hodgepodge2 homeowners3 homosapien5 hostettler4 houseboats2 houseguest2 housewares2 housewives2
        hufstedler4 hufstetler4 hydropower3 icebreaker3 icelandair3 iceskating3 idealistic5 ilyaronoff4 immunetech3
        impoverish3 incestuous3 initiative4 innuendoes4 insatiable4 interested3 invaluable4 iridescent4 italianate4
        jeanerette2 jeanpierre3 jeopardize3 jingoistic4 judgeships2 kafkaesque3 kardashian3 kerpedjiev4 kinzlmaier4
        knifepoint2 kruckeberg2 kuomintang3 laboratory4 labossiere4 laferriere4 lafreniere4 latecomers3 laurentiis3
        laverdiere4 leopoldina4 leveraging3 liberatore5 likelihood3 linebacker3 lineberger3 lineweaver3 livelihood3
        logarithms4 louisville3 lovemaking3 macdiarmid3 macedonian4 machinegun3 mackiewicz4 malaysians3 mangiapane4
        mannerisms4 manzanares4 marcelline4 margarethe4 marielitos5 marineland3 marseilles3 marylebone3 massacring4
        massingale4 mazowiecki5 mccutcheon3 mcnicholas3 mechanisms4 melchiorre4 messagepad3 methodisms4 metrically4
        micrografx4 militiamen4 minefields2 mineowners3 minestrone4 miscreants3 missildine4 molesworth2 monotheism5
        montagnier3 montefiore5 monteforte4 monteleone5 monteverde4 montgomery3 montpelier4 moorestown2 mothershed3
        muehlebach2 mullineaux3 nameplates2 nationales4 nauseating4 neapolitan5 negotiable4 neidlinger4 nineteenth2
        nonnuclear4 notetakers3 nucleation4 okoniewski5 oleaginous5 omniscient3 orangeburg3 orleanians5 overreacts4
        pacesetter3 paraplegia5 parimutuel5 parliament3 partiality5 peculiarly4 pedophilia4 percipient4 peritoneal5
        permeating4 pharisaism5 physically4 picturetel3 pietrowski3 pietruszka3 pipefishes3 planeloads2 poetically4
        poinsettia4 polytheism5 posteriors3 posuvalyuk4 powerfully3 powertrain2 prearrange3 preeminent4 prentnieks3
        privileged2 privileges3 prometheus4 prosciutto3 protozoans4 przybylski4 racetracks2 ratepayers3 readjusted4
        readmitted4 reaganites3 realestate3 rebellious3 recipients4 redoubling4 reelecting4 reelection4 reevaluate5
        refuseniks3 reigniting4 reimbursed3 reimburses4 reimposing4 reinheimer3 reischauer2 reiterated5 reiterates4
        remarriage3 reptilians3 resembling4 resilience4 revolucion5 rhinesmith2 ricocheted3 ridgecrest2 ridgefield2
        riedlinger4 ripplinger4 roccaforte4 rolemodels3 rulemaking3 scaleatron4 scapegoats2 scarecrows2 schickling3
        schloesser3 schmutzler3 schnettler3 schoeffler3 schreffler3 schueneman3 schuermann3 scintilore4 scoreboard2
        scorecards2 scrambling3 scribbling3 sensuality5 servicemen3 shakedowns2 shareowner3 shenandoah4 shreveport2
        shrewsbury2 shrikelike2 siegecraft2 sightseers3 skateboard2 snakebites2 somethings2 somewheres2 sophomores2
        sovereigns2 speciality5 spongeform2 spoonemore2 sporophyte2 squabbling3 stagecoach2 stagecraft2 stagehands2
        stalemated3 starpointe2 statecraft2 stateswest2 statuesque3 statuettes3 stegemeier2 storagetek3 storefront2
        strangling3 struggling3 strzelecki4 stuteville2 supergiant4 surgically4 surrealism4 sypniewski4 tactically4
        tenglemann3 tennessean4 terrebonne4 theatrical4 throttling3 timetables3 tirelessly3 trademarks2 transience3
        transients3 transpired3 transpires3 tucciarone4 turbeville2 turrentine4 unforeseen3 uninspired4 unsettling4
        untermeyer3 unyielding3 valladares4 vanderkooi4 vaudeville2 vegetables3 vehemently4 velagrande4 veterinary4
        videophile5 villarreal3 villaverde4 virginians3 vyacheslav3 wastepaper3 wastewater3 watlington4 wavelength2
        waynesboro3 wednesdays2 werdesheim2 wereldhave4 whatsoever4 whitebread2 whitefield2 whitehurst2 whitenight2
        whitesides2 whitewater3 whittemore2 whomsoever4 wilkesboro3 winegarden3 winemiller3 wisecarver3 wisecracks2
        wisniewski4 wlodarczyk4 wranglings3 writedowns2 wrzesinski4 yesteryear3 zakrzewski4 zimbabwean4 zoologists4
        """
    case 11:
        """
        absenteeism5 aesthenopia4 albendazole5 albuquerque4 algorithmic5 allegiances5 ambiguities5 ameliorated5
        anaesthesia4 antagonisms5 appalachian4 arianespace4 assiduously4 associative4 audiovisual6 australasia4
        australians3 automoviles5 awesomeness3 bacchanalia4 baldassarre4 batignolles4 beautifully3 beneficiary6
        biedermeier3 billingslea3 bioengineer5 blamestrorm2 blassingame4 bollettieri5 bonecrusher3 bongiovanni4
        botanically5 bourgeoisie3 brandeberry3 brendlinger4 brentlinger4 bridgeforth2 bridgewater3 budyonnovsk3
        byelorussia5 caillebotte2 californian4 caltagirone5 canariensis5 castiglione5 catastrophe4 changeovers3
        charcuterie3 chargebacks2 charlestown2 charpentier3 chelyabinsk3 chmielewski4 chronically4 chrzanowski4
        clevelander3 clothestime2 coagulating5 coagulation5 coalescence4 coauthoring4 cobblestone3 codebreaker3
        coinsurance4 commingling4 communiques4 consciences3 consortiums3 constituent4 cooperating5 cooperation5
        cooperative5 coordinated5 coordinates4 coordinator5 corporacion5 cranesbills2 crocodilian4 deactivated5
        deification5 demagoguery5 desaulniers4 deslauriers4 differently3 diguglielmo5 dilletantes3 dinmukhamed4
        dismantling4 doerflinger4 elaborately4 electricite5 emotionally4 empirically5 encarnacion5 enthusiasms5
        fanatically5 farquharson4 fiduciaries5 firefighter3 flamemaster3 fluorescent3 fluorometer4 fluoroscopy4
        foreseeable4 forestville3 frantically4 genuineness4 grapefruits2 grigoryants3 grzeskowiak5 hamiltonian4
        harebrained2 haynesworth2 helionetics5 henneberger3 hochstedler4 hochstetler4 homogeneity6 homosapiens5
        hourglasses4 housebroken3 houseguests2 houseknecht2 housewright2 huffstetler4 huffstutler4 hyperplasia4
        icebreakers3 incongruity5 indifferent3 indonesians5 ingeniously4 initiatives4 insouciance4 intellicall4
        interesting3 jayewardene3 jeopardized3 jeopardizes4 kampschulte3 kastenmeier3 kightlinger4 kleindienst2
        kliethermes2 koninklijke4 kostrzewski4 kredietbank3 lacoursiere4 leyendecker3 linebackers3 livelihoods3
        longenecker3 loosestrife2 louisianian6 machineguns3 maciejewski3 megacarrier4 memorabilia5 meridionale6
        metabolisms5 minesweeper3 miniaturize4 ministering3 minneapolis5 miscarriage3 mononuclear5 nederlandse4
        niclaneshia4 noninterest3 orthodontia5 ouagadougou4 overreacted5 painewebber3 palmstierna4 pantheistic4
        parliaments3 patrimonial4 pedophiliac4 pepenadores5 phetteplace2 philibosian5 pierrelouis3 pietrangelo4
        pleuritides4 politically5 popieluszko5 prearranged3 prearranges4 preelection4 preeminence4 preignition4
        princeville2 principally3 proactively4 promiscuity5 promiscuous3 provenience4 puritanisms5 quadrupling4
        radioactive5 readjusting4 readmission4 reaganesque3 reaganomics4 realamerica5 realisation4 realization4
        realpolitik4 rediscovery4 reeducation5 reemergence4 reestablish4 reevaluated6 reimbursing4 reiterating5
        reiteration5 reshuffling4 resveratrol4 retaliatory5 retirements3 retroactive4 ribonucleic5 righteously3
        roleplaying3 salpetriere4 santopietro4 santosuosso4 scapegoated3 schuenemann3 semionenkov5 severeville3
        shakespeare2 shareowners3 sidetracked2 skeptically4 smokejumper3 sourrouille3 sovereignty3 spontaneity5
        sporophytes2 stiegemeier3 stonebraker4 stonecypher4 storefronts2 strangelove2 subpoenaing4 subservient4
        superfamily4 superfluous3 supergiants4 tagliaferri4 tartaglione5 tavoulareas5 tebuthiuron4 technically4
        temperament3 temperature3 tennesseans4 thenceforth2 throneberry3 titleholder4 tocqueville2 trademarked2
        transpiring4 unalienable6 unleveraged3 unrealistic4 unreasoning3 vallegrande4 vanderleest4 vandervliet3
        venturesome3 villafuerte4 wastebasket3 wavelengths2 wherewithal3 whitecotton3 whitewashed2 wildflowers2
        yearearlier3
        """
    case 12:
        """
        aforethought3 afroamerican6 amelioration5 amphitheater5 amphitheatre5 anachronisms5 appalachians4
        aristophanes5 bartlesville3 bellefeuille4 californians4 cheeseburger3 christianize3 clevelanders3
        clotheshorse2 coarticulate5 cobblestones3 codebreakers3 collegeville3 collegiality6 conferencing3
        constituency5 constituents4 cooperations5 coordinating5 coordination5 coordinators5 courtemanche2
        delaurentiis4 deutschemark2 disagreeable5 disgruntling4 electrically5 eosinophilia6 excellencies3
        fayetteville3 ferrofluidic5 firefighting3 fluorescence3 fluorescents3 fluoridation4 fluorocarbon4
        forensically4 gamesmanship3 genealogical6 globetrotter3 glyndebourne2 golembiewski5 guglielmetti5
        hermetically5 historically5 houseraising3 housewarming3 impartiality6 impoverished3 impoverishes4
        inmobiliaria7 intrauterine5 jeopardizing4 jurgensmeyer3 kolodziejski5 korzeniewski5 laboratories4
        lawrenceburg3 longshoremen3 loosestrifes2 louisianians6 magnetically5 majestically5 malleability6
        mastropietro4 methodically5 microamerica6 minesweepers3 miniaturized4 miscarriages4 motorcyclist5
        mukhopadhyay4 natchitoches3 neuendorffer3 nevertheless4 noncorporate3 overleverage4 overpowering4
        overreacting5 overreaction5 pathetically5 pedophiliacs4 penitentiary5 pennsylvania4 periodically6
        permeability6 photocopiers5 plainclothes2 polytheistic5 potbaryoskin4 prearranging4 provincetown3
        rattatouille4 readjustment4 realisations4 realizations4 reevaluating6 reevaluation6 reimposition5
        revaluations6 romantically5 sardonically5 satisfactory4 scapegoating3 schildknecht3 schwieterman3
        sharecropper3 shevardnadze4 sledgehammer3 smokejumpers3 specialities3 stranglehold3 subservience4
        subterranean5 surrealistic4 symbolically5 tallahassean5 temperaments3 temperatures3 theatrically5
        transoceanic5 uncritically5 underkoffler5 uninterested4 unreasonable4 unreimbursed4 usameribancs6
        vaudevillian3 veterinarian5 wastebaskets3 westmoreland3 weyerhaeuser3 whitescarver3 wholehearted3
        wisecracking3
        """
    case 13:
        """
        accompaniment4 adventuresome4 afroamericans6 amphitheaters5 austroasiatic6 baccalaureate5 beneficiaries6
        bioengineered5 cambridgeport3 cambridgeside3 charlottetown3 cheeseburgers3 chocolatology5 christianized3
        circumference3 coarticulated6 coarticulates5 commemorative4 complementary4 conceptualize4 controversial4
        corporatewide4 denuclearized5 deutschemarks2 diametrically6 discontinuity6 disinterested4 eavesdropping3
        ferrofluidics5 fluorescently4 fluorocarbons4 fontainebleau3 globetrotters3 heterogeneity7 heterogeneous5
        homeownership4 housecleaning3 hydroelectric5 impoverishing4 inconspicuous4 indifferently4 institucional6
        interacciones5 intermarriage4 intermingling5 intrinsically5 isoelectronic6 knowledgeware3 lawrenceville3
        macroeconomic6 mediterranean6 microeconomic6 microorganism6 mortgagepower3 mortification4 motorcyclists5
        multiemployer5 nederlandsche4 nonnegotiable5 overleveraged4 paraphernalia5 parliamentary5 photoelectric5
        photovoltaics5 piezoelectric6 pragmatically5 preadolescent5 preponderance3 psychoanalyst5 radioactivity7
        readjustments4 reestablished4 reimbursement4 restauranteur3 retroactively5 retroactivity6 reunification6
        righteousness3 sharecroppers3 shiremanstown3 skateboarding3 socioeconomic7 statesborough3 statesmanship3
        statistically5 strikebreaker3 superfluidity6 tallahasseans5 temperamental4 theatricality6 theoretically6
        thermonuclear5 uncooperative6 uncoordinated6 undercarriage4 uninteresting4 vanbiesbrouck4 veterinarians5
        """
    case 14:
        """
        accompaniments4 agroindustrial6 apprenticeship4 bioengineering6 cadiddlehopper5 charlotteville3
        coarticulating6 coarticulation6 conceptualizes5 constantinides5 constituencies5 construcciones5
        contemptuously4 corporatewatch3 electronically6 erythropoietin5 etablissements5 fredericksburg3
        geographically6 idealistically6 impoverishment4 incoordination6 internationale6 macroeconomics6
        mastrogiovanni5 mathematically6 microeconomics6 microorganisms6 optimistically6 osteoarthritis6
        penitentiaries5 preadolescence5 psychoanalysis6 psychoanalytic6 reasonableness5 reestablishing5
        reimbursements4 restauranteurs3 revolucionario8 satisfactorily5 scientifically6 stochastically5
        strikebreakers3 teleconference4 wholeheartedly4 worcestershire3
        """
    case 15:
        """
        apprenticeships4 brobdingnagians5 commercebancorp4 confidentiality7 extraordinarily6 gravitationally5
        hydroencephalus6 investissements5 lacksadaiscious5 microelectronic6 mineralogically7 osterreichische5
        parenthetically6 parliamentarian6 philosophically6 prudentialbache5 ritualistically7 stereotypically7
        sympathetically6 technologically6 temperamentally5 therapeutically6 thirtysomething4 traditionalists4
        twentysomething4 uncontroversial5 underprivileged4 videoconference5 vnesheconombank6
        """
    case 16:
        """
        acquaintanceship4 christianization5 denuclearization7 deoxyribonucleic8 gastrointestinal6 journalistically6
        microelectronics6 microelettronica7 noncontroversial5 oesterreichische5 parliamentarians6 pietermaritzburg5
        pitiesalpetriere6 sathyavagiswaran6 teleconferencing5 twentysomethings4 zentralsparkasse5
        """
    case 17:
        """
        conceptualization6 videoconferencing6
        """
    case 18:
        """
        chlorofluorocarbon6 deinstitutionalize7 parliamentarianism8
        """
    case 19:
        """
        chlorofluorocarbons6
        """
    case 22:
        """
        deinstitutionalization9
        """
    default: ""
    }
}
