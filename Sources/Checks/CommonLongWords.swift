// Made by Generate/make_common_words.py from SCOWL; do not edit by hand.
//
// The collective work is Copyright 2000-2011 by Kevin Atkinson as well
// as any of the copyrights mentioned below:
//
// Copyright 2000-2011 by Kevin Atkinson
//
// Permission to use, copy, modify, distribute and sell these word
// lists, the associated scripts, the output created from the scripts,
// and its documentation for any purpose is hereby granted without fee,
// provided that the above copyright notice appears in all copies and
// that both that copyright notice and this permission notice appear in
// supporting documentation. Kevin Atkinson makes no representations
// about the suitability of this array for any purpose. It is provided
// "as is" without express or implied warranty.
//
// Alan Beale <biljir@pobox.com> also deserves special credit as he has,
// in addition to providing the 12Dicts package and being a major
// contributor to the ENABLE word list, given me an incredible amount of
// feedback and created a number of special lists (those found in the
// Supplement) in order to help improve the overall quality of SCOWL.
//
// The 10 level includes the 1000 most common English words (according to
// the Moby (TM) Words II [MWords] package), a subset of the 1000 most
// common words on the Internet (again, according to Moby Words II), and
// frequently class 16 from Brian Kelk's "UK English Wordlist
// with Frequency Classification".
//
// The MWords package was explicitly placed in the public domain:
//
// The Moby lexicon project is complete and has
// been place into the public domain. Use, sell,
// rework, excerpt and use in any way on any platform.
//
// Placing this material on internal or public servers is
// also encouraged. The compiler is not aware of any
// export restrictions so freely distribute world-wide.
//
// You can verify the public domain status by contacting
//
// Grady Ward
// 3449 Martha Ct.
// Arcata, CA  95521-4884
//
// grady@netcom.com
// grady@northcoast.com
//
// The "UK English Wordlist With Frequency Classification" is also in the
// Public Domain:
//
// Date: Sat, 08 Jul 2000 20:27:21 +0100
// From: Brian Kelk <Brian.Kelk@cl.cam.ac.uk>
//
// > I was wondering what the copyright status of your "UK English
// > Wordlist With Frequency Classification" word list as it seems to
// > be lacking any copyright notice.
//
// There were many many sources in total, but any text marked
// "copyright" was avoided. Locally-written documentation was one
// source. An earlier version of the list resided in a filespace called
// PUBLIC on the University mainframe, because it was considered public
// domain.
//
// Date: Tue, 11 Jul 2000 19:31:34 +0100
//
// > So are you saying your word list is also in the public domain?
//
// That is the intention.
//
// The 20 level includes frequency classes 7-15 from Brian's word list.
//
// The 35 level includes frequency classes 2-6 and words appearing in at
// least 11 of 12 dictionaries as indicated in the 12Dicts package.  All
// words from the 12Dicts package have had likely inflections added via
// my inflection database.
//
// The 12Dicts package and Supplement is in the Public Domain.
//
// The WordNet database, which was used in the creation of the
// Inflections database, is under the following copyright:
//
// This software and database is being provided to you, the LICENSEE,
// by Princeton University under the following license.  By obtaining,
// using and/or copying this software and database, you agree that you
// have read, understood, and will comply with these terms and
// conditions.:
//
// Permission to use, copy, modify and distribute this software and
// database and its documentation for any purpose and without fee or
// royalty is hereby granted, provided that you agree to comply with
// the following copyright notice and statements, including the
// disclaimer, and that the same appear on ALL copies of the software,
// database and documentation, including modifications that you make
// for internal use or for distribution.
//
// WordNet 1.6 Copyright 1997 by Princeton University.  All rights
// reserved.
//
// THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
// UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
// IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
// UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
// ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE
// LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY
// THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
//
// The name of Princeton University or Princeton may not be used in
// advertising or publicity pertaining to distribution of the software
// and/or database.  Title to copyright in this software, database and
// any associated documentation shall at all times remain with
// Princeton University and LICENSEE agrees to preserve same.

/// English words with four vowel letters and more that most people know, in alphabetical order.
///
/// - Source: SCOWL (Spell Checker Oriented Word Lists), levels 10 and 20, British and American spellings; 3062 words.
let commonLongWords: WordSet = """
    abandoned abandoning abbreviate abbreviated abbreviates abbreviating abbreviation abbreviations abilities ability
    abnormally abolished abolishes abolishing abolition abortion absolute absolutely abstraction abusive academic
    academics accelerate acceptable acceptance accessible accidental accidentally accommodate accommodation accompanied
    accompanies accompany accompanying accomplished accomplishes accomplishing accordance accordingly accountant
    accountants accounted accounting accumulate accumulated accumulates accumulating accuracy accurate accurately
    accusation accusations accustomed accustoming achieve achieved achievement achievements achieves achieving
    acknowledge acknowledged acknowledges acknowledging acoustic acquaintance acquire acquired acquires acquiring
    acquisition activate activated activates activating actively activities activity actually adaptation addictive
    addition additional additionally additions adequate adequately adjective administer administered administering
    administers administration administrative admirable admiration admission admittedly adoption advantage advantageous
    advantages adventure adventures adventurous adversely advertise advertised advertisement advertisements advertises
    advertising advisable advisory advocate advocated advocates advocating aesthetic aesthetically affection
    aforementioned afternoon afternoons aggressive agreeing agreement agreements agricultural alcoholic algebraic
    aliases allegation allegations allegedly alleviate alliance allocate allocated allocates allocating allocation
    allocations allowable allowance allowances alongside alphabetic alphabetical already alteration alterations
    alternate alternative alternatively alternatives altogether amateur amazingly ambassador ambiguities ambiguity
    ambiguous ambitious amplifier amusement analogous analogue analogy analyse analysed analyses analysing analysis
    analyze analyzed analyzes analyzing anatomy anecdote anecdotes anniversary announce announced announcement
    announcements announces announcing annoyance annoyed annoying annually anomalies anomaly anonymous anthology
    anticipate anticipated anticipates anticipating anticipation antidote antique antisocial anxious anybody anyplace
    anywhere apathetic apologies apologise apologised apologises apologising apologize apologized apologizes apologizing
    apology apostrophe appallingly apparatus apparatuses apparently appealed appealing appearance appearances appeared
    appearing applause applicable application applications appointed appointing appointment appointments appraisal
    appreciate appreciated appreciates appreciating appreciation approached approaches approaching appropriate
    appropriately approximate approximately approximation arbitrarily arbitrary architecture arguable arguably
    arithmetic arrangement arrangements arrogance artificial artificially assertion assistance associate associated
    associates associating association associations assumption assumptions astronomer astronomers astronomy asynchronous
    atmosphere atmospheric atrocities atrocity attendance attention attentions attitude attitudes attorney attorneys
    attraction attractive attribute attributed attributes attributing audible audience audiences authentic authorisation
    authorise authorised authorises authorising authorities authority authorization authorize authorized authorizes
    authorizing autobiography automate automated automates automatic automatically automating automobile automobiles
    availability available average avoided avoiding awaited awaiting awareness bacteria bacterium baroque basically
    batteries beautiful beautifully because beforehand behavior behaviour believable believe believed believer believers
    believes believing beneficial biochemistry biography biological biologist biologists biology bookstore borderline
    boundaries boundary brilliantly broadcasting bureaucracy businesses caffeine calculate calculated calculates
    calculating calculation calculations calculator campaigned campaigning candidate candidates canonical capabilities
    capability capacity capitalism capitalist carefully carriage catalogue catalogues catastrophic categorically
    categories category causality caution celebrate celebrated celebrates celebrating celebration centuries ceremony
    certainly certainty certificate changeover characteristic characteristics charitable charities chocolate cigarette
    circuitry circulate circulated circulates circulating circulation circumstance circumstances civilian civilisation
    civilise civilised civilises civilising civilization civilize civilized civilizes civilizing clarification clarified
    clarifies clarifying classification classified classifies classifying clearance coincide coincidence collaboration
    colleague colleagues collection collections collective coloured colouring combination combinations comfortable
    comfortably commentary commentator commentators commercial commercially commission commissioned commissioning
    commissions committee committees commodity communicate communicated communicates communicating communication
    communications communities community companies companion comparable comparative comparatively comparison comparisons
    compassion compatibility compatible compensate compensation competence competition competitive competitor
    competitors compilation complained complaining complementary completely completeness completion complexity
    complicate complicated complicates complicating complication complications composite composition comprehensible
    comprehension comprehensive compression compromise compulsion compulsory computation computational computerise
    computerised computerises computerising computerize computerized computerizes computerizing concatenate concatenated
    concatenates concatenating concealed concealing conceivable conceivably conceive conceived conceives conceiving
    concentrate concentrated concentrates concentrating concentration conception conceptual conclusion conclusions
    concurrently condemnation condition conditional conditioned conditioning conditions conference conferences
    confidence confidential confidentiality configuration configurations configure configured configures configuring
    confirmation confusion congestion congratulate congratulations conjecture conjunction connection connections
    connotation connotations conscience conscious consciously consciousness consecutive consequence consequences
    consequent consequently conservation conservative conservatives considerable considerably considerate consideration
    considerations considered considering consistency consistently consolation conspicuous conspiracy constituency
    constituent constituents constitute constitutes constitution constitutional constrained constraining construction
    constructions constructive consultancy consultation consumption contained container containing contemplate
    contemplated contemplates contemplating contemporary contention contentious continental continual continually
    continuation continuations continue continued continues continuing continuity continuous continuously continuum
    contraception contradicted contradicting contradiction contradictory contravention contribute contributed
    contributes contributing contribution contributions contributor contributors controversial controversy convenience
    convenient conveniently convention conventional conventions conversation conversations conversely conversion
    conversions conviction convictions convincingly cookies cooperate cooperation coordinate coordinates coordination
    corporate corporation correction corrections correlate correlation corresponded correspondence correspondent
    corresponding corruption cosmology counseled counseling counselled counselling counterexample counterpart
    counterparts countries countryside courage courier courtesy coverage creation creative creature creatures
    credibility criteria criterion criticise criticised criticises criticising criticize criticized criticizes
    criticizing cumbersome cumulative curiosity curious curiously curriculum customary damnation dangerous dangerously
    database databases daytime deadline debatable decision decisions declaration declarations decrease decreased
    decreases decreasing dedicate dedicated dedicates dedicating deduction deductions defeated defeating defective
    defensive deficiencies deficiency definite definitely definition definitions definitive degenerate degradation
    delayed delaying deletion deliberate deliberately delicate delicious delimiters delivered delivering delivery
    delusion democracy democratic democratically demolished demolishes demolishing demonstrate demonstrated demonstrates
    demonstrating demonstration demonstrations denominator departmental departure dependence depression derivative
    derogatory description descriptions descriptive designate designated designates designating desirable desperate
    desperately destination destroyed destroying destruction destructive detailed detailing detectable detection
    detective determination determine determined determines determining devastate devastated devastates devastating
    developed developer developers developing development developments deviation devious diagnosis diagnostic
    diagnostics diagonal dialogue diameter dictatorship dictionaries dictionary difference differences differential
    differentiate differently difficulties difficulty dimension dimensional dimensions diplomatic direction directions
    directive directives directories directory disadvantage disadvantages disagree disagreed disagreeing disagreement
    disagrees disappear disappeared disappearing disappears disappoint disappointed disappointing disappointment
    disappoints disastrous disciplinary discipline disclaimer disconnected disconnecting discontinue discontinued
    discontinues discontinuing discourage discouraged discourages discouraging discovered discoveries discovering
    discovery discrepancy discretion discriminate discriminated discriminates discriminating discrimination discussion
    discussions disease diseases disguise disguised disguises disguising displayed displaying disposable disposition
    disruption dissertation dissimilar distasteful distinction distinctions distinctive distinguish distinguished
    distinguishes distinguishing distortion distribute distributed distributes distributing distribution disturbance
    diversity division divisions documentary documentation documented documenting dominate dominated dominates
    dominating donation donations dramatically drastically dubious duplicate duplicated duplicates duplicating
    duplication duration dynamically eagerly earlier earliest easiest ecological ecology economic economical
    economically economics economies economy edition editions editorial educate educated educates educating education
    educational effective effectively effectiveness efficiency efficient efficiently eighteen elaborate election
    elections electoral electorate electrical electricity electronic electronically electronics elementary elevator
    elevators eligible eliminate eliminated eliminates eliminating elsewhere embarrassed embarrasses embarrassing
    embarrassment emergency eminently emotion emotional emotionally emotions emphasise emphasised emphasises emphasising
    emphasize emphasized emphasizes emphasizing empirical employed employee employees employer employers employing
    employment emulate emulation emulator emulators encounter encountered encountering encounters encourage encouraged
    encouragement encourages encouraging endeavor endeavour enemies engineer engineered engineering engineers
    enhancement enjoyable enjoyed enjoying enjoyment enlightened enlightening enlightenment enormous enormously enquire
    enquired enquires enquiries enquiring enquiry enterprise entertain entertained entertaining entertainment entertains
    enthusiasm enthusiastic entirely entirety entities envelope envelopes environment environmental environments
    envisage envisaged envisages envisaging episode episodes equality equally equation equations equilibrium equipment
    equipped equipping equivalent equivalents erroneous esoteric especially essential essentially established
    establishes establishing establishment establishments estimate estimated estimates estimating estimation eternity
    etymology evaluate evaluated evaluates evaluating evaluation eventual eventually everybody everyday everyone
    everything everywhere evidence evidently evolution evolutionary exaggerate exaggerated exaggerates exaggerating
    examination examine examined examiner examines examining exceeded exceeding exceedingly exception exceptional
    exceptionally exceptions excessive excessively excitement exclamation exclusion exclusive exclusively executable
    execute executed executes executing execution executive exercise exercised exercises exercising exhausted exhausting
    exhaustive exhibition existence expansion expectation expectations expedition expenditure expensive experience
    experienced experiences experiencing experiment experimental experimentally experimentation experimented
    experimenting experiments expertise explained explaining explanation explanations explanatory explicitly
    exploitation exploited exploiting exploration explosion explosions explosive exponential exposure expression
    expressions expressway expressways extension extensions extensive extensively externally extinction extraction
    extraneous extraordinarily extraordinary extremely eyesight facilitate facilities facility factories factually
    faculties failure failures fallacious familiar familiarity families fantasies fascinate fascinated fascinates
    fascinating fashionable fashioned fashioning fatuous favorable favorite favorites favourable favoured favouring
    favourite favourites feasibility feasible feature featured features featuring fictional finalise finalised finalises
    finalising finalize finalized finalizes finalizing financial financially flexibility fluctuation fluctuations
    footnote footnotes forecasting foreigner foreigners foreseeable formation formulae formulation fortunate fortunately
    foundation foundations fountain fourteen freeway freeways frequencies frequency frequently frivolous frustration
    functional functionality functioned functioning fundamental fundamentalist fundamentally furniture furthermore
    gasoline gateway generalisation generalisations generalise generalised generalises generalising generalization
    generalizations generalize generalized generalizes generalizing generally generate generated generates generating
    generation generations generator generators generous genetically genocide genuine genuinely geographical geography
    geology geometry glorious goodbye goodies gorgeous gradually graduate graduated graduates graduating graduation
    grammatical gratefully gratuitous gratuitously gravitational guarantee guaranteed guaranteeing guarantees guidance
    guideline guidelines headache headline headlines heartily heavier heaviest heavily helicopter heritage hesitate
    heterosexual hexadecimal hideous hideously hierarchical hierarchy hilarious historian historians historical
    historically holiday holidays homosexual homosexuality honorary honoured honouring hopefully hopelessly horizontal
    horizontally horrendous horrendously horrified horrifies horrifying household humanity humorous hypocrisy hypocrite
    hypocritical hypothesis hypothetical hysterical idealistic ideally identical identically identification identified
    identifier identifiers identifies identify identifying identity ideological ideology idiosyncratic idiotic ignorance
    illegally illiterate illogical illusion illustrate illustrated illustrates illustrating illustration illustrations
    imaginary imagination imaginative imagine imagined imagines imagining imbalance immature immediate immediately
    immensely impaired impairing imperative imperial impersonal implausible implementation implementations implemented
    implementing implication implications implicitly importance importantly impossible impractical impression
    impressions impressive imprisoned imprisoning improbable improvement improvements inability inaccessible
    inaccuracies inaccuracy inaccurate inadequate inadvertently inappropriate incapable incarnation incentive incidence
    incidental incidentally inclination inclusion inclusive incoherent incompatible incompetence incompetent incomplete
    incomprehensible inconsistencies inconsistency inconsistent inconvenience inconvenienced inconveniences
    inconveniencing inconvenient incorporate incorporated incorporates incorporating incorrectly increase increased
    increases increasing increasingly incredible incredibly indefensible indefinite indefinitely independence
    independent independently indeterminate indicate indicated indicates indicating indication indications indicative
    indicator indicators indirection indirectly indistinguishable individual individually individuals induction
    industrial industries ineffective inefficiency inefficient inequality inertia inevitable inevitably inexperienced
    infallible infamous infantile infection infelicity inference inferior inferiority infinite infinitely infinity
    inflation inflexible influence influenced influences influencing influential informally information informative
    infrastructure infrequent infringement ingenious ingredient ingredients inhabitant inhabitants inhabited inhabiting
    inherently inheritance inherited inheriting inhibited inhibiting inhibition initial initialisation initialise
    initialised initialises initialising initialization initialize initialized initializes initializing initially
    initials initiate initiated initiates initiating initiative injuries injustice innocence innovation innovative
    inquire inquired inquires inquiries inquiring inquiry insecure insensitive insertion insidious insignificant
    insistence inspection inspiration installation installations institute institution institutions instruction
    instructions instrumental insufficient insurance integrate integrated integrates integrating integration integrity
    intellectual intelligence intelligent intensely intensity intensive intention intentional intentionally intentions
    interacted interacting interaction interactions interactive interactively intercourse interested interesting
    interestingly interface interfaced interfaces interfacing interfere interfered interference interferes interfering
    interior intermediate intermittent internally international interpretation interpretations interpreted interpreter
    interpreting interrogate interrupted interrupting interruption interruptions intersection intersections intervene
    intervened intervenes intervening intervention interview interviewed interviewing interviews intimate intolerance
    intrinsically introduce introduced introduces introducing introduction introductory intuitive invalidate invaluable
    invariably invasion invention inventions investigate investigated investigates investigating investigation
    investigations invisible invitation involvement irrational irrelevant irrespective irresponsible irritate irritated
    irritates irritating irritation isolate isolated isolates isolating isolation jealous journalist journalists journey
    justifiable justifiably justification justified justifies justifying juvenile keyboard keyboards keystroke
    keystrokes laboratory language languages lavatory leadership legendary legislation legitimate legitimately leisure
    liability liaison liberties librarian libraries lifestyle lifetime likelihood likewise limitation limitations
    linguistic literally literary literate literature location locations logically loophole loosely ludicrous
    ludicrously machinery magazine magazines magnificent magnitude mainframe mainframes mainstream maintain maintained
    maintaining maintains maintenance majority malfunction malicious management mandatory manifestation manifestly
    manifesto manipulate manipulated manipulates manipulating manipulation manually manufacture manufactured
    manufacturer manufacturers manufactures manufacturing marginally marriage marvellous marvelous massively material
    materials mathematical mathematically mathematician mathematicians mathematics maximise maximize meaningful
    meaningless meantime meanwhile measure measured measurement measurements measures measuring mechanical medicine
    medieval megabyte megabytes memorable memories mentality mentioned mentioning microcomputer microcomputers
    microprocessor microwave migration mileage military minimalist minimise minimize minorities minority miraculous
    miscellaneous misdirected misdirecting miserable miserably misfortune misguide misguided misguides misguiding
    misinterpret misinterpreted misinterpreting misinterprets misleading misreading misrepresent misrepresented
    misrepresenting misrepresents mistakenly misunderstand misunderstanding misunderstands misunderstood moderate
    moderately moderation modification modifications modified modifies modifying molecular molecule molecules
    momentarily monitored monitoring monochrome monopoly morality moreover mortality motivate motivated motivates
    motivating motivation motorway motorways mountain mountains multiplication multiplied multiplies multiplying
    musician musicians mutually mysteries mysterious mysteriously mythology narrative national nationally naturally
    necessarily necessary necessity needlessly negative negligible negotiable negotiate negotiated negotiates
    negotiating negotiation negotiations neighborhood neighbour neighbourhood neighbours nevertheless nominally nominate
    nominated nominates nominating nonetheless normality nostalgia notation noticeable noticeably notification notified
    notifies notifying notorious notwithstanding nowadays nuisance numerical numerous obeying objection objectionable
    objections objective obligation obligatory obnoxious obscurity observation observations obsession obsolete
    obtainable obtained obtaining obvious obviously occasion occasional occasionally occasions occupation occupied
    occupies occupying occurrence occurrences offensive official officially officials omission omissions operate
    operated operates operating operation operational operations operator operators opinion opinions opportunities
    opportunity opposite opposition oppression optimisation optimise optimised optimises optimising optimistic
    optimization optimize optimized optimizes optimizing optional optionally ordinary organisation organisations
    organise organised organiser organisers organises organising organization organizations organize organized organizer
    organizers organizes organizing oriental orientate orientated orientates orientating orientation oriented orienting
    original originally originals originate originated originates originating originator otherwise ourselves outcome
    outcomes outdated outgoing outline outlined outlines outlining outlook outrage outraged outrageous outrages
    outraging outside outstanding outweigh outweighs overcame overcome overcomes overcoming overdue overhead overheads
    overload overloaded overloading overloads overlook overlooked overlooking overlooks overprice overpriced overprices
    overpricing overridden override overrides overriding overrode overseas overtime overtone overtones overview
    overwhelmed overwhelming overwriting overwritten pacifier painfully paradise parameter parameters paranoia paranoid
    paraphrase parentheses parenthesis parliament parochial partially participant participants participate participated
    participates participating particular particularly partition partitioned partitioning partitions passionate patience
    patronise patronised patronises patronising patronize patronized patronizes patronizing peaceful peculiar pedestrian
    pedestrians penalties perceive perceived perceives perceiving percentage perception perfection performance
    performances periodic periodically peripheral peripherals permanently permissible permission perpetual persecute
    persecuted persecutes persecuting personalities personality personally perspective persuade persuaded persuades
    persuading persuasion pharmacies phenomena phenomenon phenomenons philosopher philosophers philosophical
    philosophies philosophy photocopy photographic physically physiology pipeline planetary plausible playground
    pleasantly pleasure poisoned poisoning policeman policies politeness political politically politician politicians
    pollution polynomial populace popularity populate populated populates populating population populations pornography
    portability portrayed portraying position positioned positioning positions positive positively possession
    possibilities possibility postulate potatoes potential potentially practicable practically precaution precautions
    precedence precious precisely precision predecessor predecessors predictable prediction predictions predominantly
    preferable preferably preference preferences prejudice prejudiced prejudices prejudicing preliminary premature
    prematurely preparation prerequisite prescription presentation presumably pretentious prevention previewer previous
    previously primarily primitive primitives principally priorities priority privately privatisation privatization
    privilege privileged privileges privileging probabilities probability procedure procedures proceeded proceeding
    proceedings production productive productivity profession professional professionals profitable programmable
    prohibited prohibiting projection proliferation promotion pronounce pronounced pronounces pronouncing pronunciation
    propaganda properties proportion proportional proportions proposition proprietary prosecute prosecuted prosecutes
    prosecuting prosecution prospective prostitute prostitutes protection prototype provision provisional provisions
    provocative proximity psychological psychologist psychologists psychology publication publications publicise
    publicised publicises publicising publicity publicize publicized publicizes publicizing punctuation qualification
    qualifications qualified qualifier qualifiers qualifies qualify qualifying qualities quality quantities quantity
    queries question questionable questioned questioning questionnaire questions queuing quieter quietest quietly
    quotation quotations radiation radically railroad railway rational rationale rationally reaction reactionary
    reactions readable readership readily realisation realise realised realises realising realistic reality realization
    realize realized realizes realizing rearrange rearranged rearranges rearranging reasonable reasonably reasoned
    reasoning reassure reassured reassures reassuring rebuilding receive received receiver receives receiving reception
    recipient recipients recognisable recognise recognised recognises recognising recognition recognizable recognize
    recognized recognizes recognizing recollection recommendation recommendations recommended recommending reconcile
    reconsider recovered recovering recovery recreational recruited recruiting recruitment rectangular rectified
    rectifies rectifying recursion recursive redefine redefined redefines redefining reduction reductions redundancy
    reference referenced references referencing referendum reflection regional registered registering registration
    regrettably regularly regulation regulations reinstate reinstated reinstates reinstating reiterate rejection
    relation relations relationship relationships relative relatively relatives relativity release released releases
    releasing relevance reliability reliable reliably relieve relieved relieves relieving religion religions religious
    relocation reluctance reluctantly remainder remained remaining remarkable remarkably remembered remembering
    reminiscent remotely rendition repaired repairing repeatable repeated repeatedly repeating repertoire repetition
    repetitive replacement replacements representation representations representative representatives represented
    representing reproduce reproduced reproduces reproducing reproduction repulsive reputation requested requesting
    require required requirement requirements requires requiring requisite rereading researcher researchers resemblance
    reservation reservations residence resignation resistance resolution resource resources respectable respective
    respectively responsibilities responsibility responsible restaurant restaurants restrained restraining restriction
    restrictions restrictive resurrection retained retaining retirement retrieval retrieve retrieved retrieves
    retrieving revealed revealing revelation revenue reviewed reviewing revision revolution revolutionary rhetorical
    ridiculous ridiculously rigorous rotation roundabout routine routinely routines royalties rumoured rumouring
    sabotage sacrifice sacrificed sacrifices sacrificing safeguard safeguards salaries salvation satellite satellites
    satisfaction satisfactorily satisfactory satisfied satisfies satisfying scenario scenarios scientific scientifically
    secondary secretaries secretary security seemingly selection selective selectively sensation sensitive sensitivity
    sentimental separate separated separately separates separating separation separator separators sequence sequences
    sequential serious seriously seriousness severely severity sexuality sexually shareholder shareholders sideways
    signature signatures significance significant significantly similarities similarity similarly simplicity simplified
    simplifies simplifying simulate simulated simulates simulating simulation simultaneous simultaneously sincerely
    singularly situate situated situates situating situation situations socialism socialist socially societies society
    solicitor solicitors solution solutions somebody someone someplace sometime sometimes somewhere sophisticate
    sophisticated sophisticates sophisticating specialise specialised specialises specialising specialist speciality
    specialize specialized specializes specializing specially specialty specifically specification specifications
    specified specifies specifying spectacular speculate speculation spiritual spontaneous spontaneously spurious
    squeeze squeezed squeezes squeezing stability staircase standardise standardised standardises standardising
    standardize standardized standardizes standardizing stationary statistical steadily stereotype stereotypes stimulate
    stimulated stimulates stimulating stimulation straightforward strategies stupidity subjective submission subroutine
    subroutines subscription subsequent subsequently subsidiary subsidise subsidised subsidises subsidising subsidize
    subsidized subsidizes subsidizing substantial substantially substitute substituted substitutes substituting
    substitution subtleties succeeded succeeding successfully succession successive sufficient sufficiently suggestion
    suggestions suicidal suicide suitability suitable suitably summaries summarise summarised summarises summarising
    summarize summarized summarizes summarizing superficial superficially superfluous superior superiority supermarket
    supernatural supervise supervised supervises supervising supervision supervisions supervisor supervisors
    supplementary supposedly suppression surprisingly surrounded surrounding surroundings susceptible suspension
    suspicion suspicious suspiciously sustained sustaining sympathetic sympathies sympathise sympathize symphonies
    syndicate synonymous syntactically synthesizer systematic tailored tailoring taxation taxpayer taxpayers technically
    technique techniques technological technology tedious teenage teenager teenagers telephone telephones telescope
    television temperature temperatures temporarily temporary temptation tendencies tentative tentatively terminally
    terminate terminated terminates terminating termination terminator terminology terrified terrifies terrifying
    territory theological theology theoretical theoretically theories thereabouts thereafter therefore thoroughfare
    thoroughfares thoroughly threatened threatening throughout timescale timetable tiresome tolerance tolerate tolerated
    tolerates tolerating tomatoes tradition traditional traditionally traditions transaction transactions transformation
    transition translation translations transmission transmissions treasure tremendous tremendously trivially tutorial
    typesetting typewriter typically ultimate ultimately unacceptable unaffected unambiguous unattended unauthorised
    unauthorized unavailable unavoidable unaware unbalanced unbearable unbelievable unbelievably unbiased uncertain
    uncertainty uncomfortable unconnected unconscious unconvincing undefined underestimate undergoes undergoing
    undergone undergraduate undergraduates underground undergrounds underlain underlay underlie underlies underline
    underlined underlines underlining underlying underneath understandable understanding understood undertake undertaken
    undertakes undertaking undertook undesirable undocumented undoubtedly unemployed unemployment unexpected
    unexpectedly unexplained unfamiliar unfinished unfortunate unfortunately unfounded unfriendly unhealthy unified
    unifies uniformly unifying unimportant uninteresting uniquely universal universally universe universities university
    unjustified unlikely unlimited unnatural unnecessarily unnecessary unobtainable unofficial unpleasant unpopular
    unpredictable unreadable unrealistic unreasonable unrelated unreliable unsatisfactory unsolicited unspecified
    unsuccessful unsuitable unsupported unsuspecting unusable unusual unusually unwelcome unworkable usefully usefulness
    usually utilities utility vacancies vacation vacations vaguely validity valuable variable variables variance
    variation variations varieties variety various vegetable vegetables vegetarian velocity verification verified
    verifies verifying versatile vertically vicinity vicious viewpoint viewpoints vigorously violate violation violence
    violently virtually visually vocabulary voluntarily voluntary volunteer volunteered volunteering volunteers
    vulnerable warehouse weaknesses weekday whatsoever whereupon wholeheartedly widespread wonderfully workstation
    workstations yesterday younger youngest yourself yourselves
    """
