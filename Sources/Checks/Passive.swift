/// The words by which `passive-voice` tells "is sent" from "is closed". English only.
enum Passive {
    static let formsOfBe: WordSet = """
        be am is are was were been being isn't aren't wasn't weren't i'm you're we're they're he's she's it's
        that's
        """
    static let finite: WordSet = "am is are was were isn't aren't wasn't weren't"
    static let formsOfGet: WordSet = "get gets got getting gotten"
    static let auxiliaries: WordSet = """
        will would can could may might must shall should has have had having won't can't cannot couldn't
        mustn't shouldn't hasn't haven't hadn't not also be been to
        """
    /// What may stand between "be" and the participle.
    static let adverbs: WordSet = """
        not never always often usually sometimes also already now then still just only even soon once again
        ever all both being been best better well first then so too very more most much fully never almost
        quite rather later here
        """
    static let notAdverbs: WordSet = """
        family reply supply early july italy apply assembly jelly belly lily bully rally silly ugly
        """
    static let persons: WordSet = """
        i you we they he she children pupils families parents carers everyone everybody child
        """
    static let existence: WordSet = "there there's"
    static let possession: WordSet = "has have had i've we've you've they've having hasn't haven't"
    static let byWord: WordSet = "by"
    /// Before "is" in a question, where who or what it is about stands behind: "Where is the money spent?"
    static let questionWords: WordSet = "where when how why what which whose who"
    /// Say how well, so that the participle says how something is: "well lit", "badly organised".
    static let wellWords: WordSet = "well better best badly poorly nicely brightly ill"
    /// What is done with a thing that is "used to" do it; behind all else "is used to" is a habit.
    static let usesOfThings: WordSet = """
        pay buy make help support fund teach show build keep store check provide plan improve cover give hold run
        record measure tell train send mend repair print find light heat cook clean fill feed call open lock sign
        book decide choose share collect carry grow read write learn protect reach contact
        """
    static let toWord: WordSet = "to"
    static let usedWord: WordSet = "used"
    static let leftWord: WordSet = "left"
    /// What names a doer behind "by".
    static let opensDoer: WordSet = """
        the a an our your their his her my this that these those mr mrs ms miss dr staff teachers parents
        families pupils children people volunteers us you them him everyone everybody someone somebody
        """
    static let prepositions: WordSet = """
        to by in on at for from with into of as about after before during until under over and or but when if
        because
        """

    static let conjunctions: WordSet = "and but or"

    /// Participles that say how something is: "is closed", "are interested".
    static let states: WordSet = """
        accustomed acquainted addicted advanced alarmed amazed amused annoyed armed ashamed assorted
        associated astonished attached balanced based bored born called closed clothed coloured colored
        committed complicated composed concerned confused connected convinced covered crowded curved dedicated
        delighted depressed deserted detailed determined devastated devoted disabled disappointed discouraged
        disgusted distracted divorced dressed educated embarrassed enclosed engaged entitled equipped excited
        exhausted experienced fascinated fenced frightened frustrated furnished gifted gone haunted hurt
        impressed inclined included inspired intended interested intrigued invited packed involved isolated justified known
        lost limited linked located married matched meant mistaken mixed motivated named obliged obsessed
        occupied offended opposed overwhelmed pleased poised prepared privileged qualified related relaxed
        relieved retired satisfied scared scattered separated settled shocked shut situated skilled
        sophisticated spoiled stressed stuck suited supposed surprised surrounded talented tempted terrified
        thrilled tired touched trained troubled upset varied worn worried wounded left
        """
    static let statesWithGet: WordSet = """
        dressed changed started involved married lost stuck tired used excited worried hurt upset rid bored
        confused done finished organised organized prepared soaked distracted engaged interested scared
        frightened stressed settled left registered sorted packed undressed mixed carried fed
        """
    /// Of a person: "when you are done".
    static let endsOfWork: WordSet = "done finished"
    /// Participles that say how something is when a certain word follows.
    static let followedStates: [UInt64: WordSet] = [
        digest("made"): "of up from", digest("sold"): "out", digest("designed"): "to for",
        digest("set"): "in back apart", digest("cut"): "off", digest("built"): "of", digest("done"): "with",
        digest("painted"): "red blue green yellow white black pink orange purple brown grey gold silver bright",
    ]

    /// Behind "is" and "are" they say how something is; "was broken" tells what happened.
    static let presentStates: WordSet = "broken frozen damaged torn cracked grown"
    static let present: WordSet = "am is are isn't aren't"

    /// Words in "-ed" that are no participles.
    static let notParticiples: WordSet = """
        need seed feed speed weed deed breed bleed greed heed reed steed exceed proceed succeed indeed hundred
        sacred naked wicked rugged ragged aged wretched crooked bed red shed sled moped biped hatred kindred
        infrared embed wed talented beloved learned gifted rounded bearded wooded
        """
    static let unParticiples: WordSet = "united unified uncovered unlocked unpacked unveiled untied undermined"

    static let irregularParticiples: WordSet = """
        awoken beaten begun bent bet bitten blown bought bound bred broken brought built burnt caught chosen
        cut dealt done drawn driven drunk eaten fed felt forbidden forgiven forgotten fought found frozen
        given gone ground grown heard held hidden hit hung hurt kept known laid led left lent let lit lost
        made meant met mown overcome overheard overseen paid proven put read rebuilt redone repaid reset
        resold retold rewritten ridden rung run said seen sent sewn set shaken shot shown shut sold sought
        spent spilt split spoilt spoken spread spun stolen struck stuck sung swept sworn taken taught thought
        thrown told torn understood undertaken undone upheld upset withdrawn withheld woken won worn woven
        written mistaken born
        """

    private static func digest(_ word: String) -> UInt64 { wordDigest(Array(word.utf8), 0..<word.utf8.count) }
}
