/// A kind of page that staff can write, with the keys that only it has.
package struct ContentType: Sendable {
    package let name: String
    /// Keys of the front matter beyond the common ones.
    package let keys: [Key]

    /// A fact that the page shows in a list, such as "Cost".
    package struct Key: Sendable {
        package let name: String
        /// The words in front of it on the page; the theme's catalogues translate them.
        package let label: String
        package var isTranslatable = true
    }

    package static let all: [ContentType] = [
        .page, .post, .event, .homework, .club, .role, .agreement, .policy, .survey, .checklist, .consultation, .staff,
        .service,
    ]

    package static func named(_ name: String) -> ContentType? {
        all.first { $0.name == name }
    }
}

extension ContentType {
    package static let page = ContentType(name: "page", keys: [])
    package static let post = ContentType(name: "post", keys: [])
    package static let event = ContentType(name: "event", keys: eventKeys)
    package static let homework = ContentType(
        name: "homework",
        keys: [
            Key(name: "for_child", label: "For your child"),
            Key(name: "for_family", label: "For your family"),
            Key(name: "minutes", label: "How long", isTranslatable: false),
            Key(name: "how_much_help", label: "How much help to give"),
            Key(name: "if_stuck", label: "If you get stuck"),
            Key(name: "resources", label: "What you need"),
            Key(name: "no_resources_needed", label: "What you need", isTranslatable: false),
            Key(name: "due", label: "Due", isTranslatable: false),
        ])
    package static let club = ContentType(name: "club", keys: eventKeys)
    package static let role = ContentType(name: "role", keys: eventKeys)
    package static let agreement = ContentType(name: "agreement", keys: [])
    package static let policy = ContentType(name: "policy", keys: [])
    package static let survey = ContentType(name: "survey", keys: [])
    package static let checklist = ContentType(name: "checklist", keys: [])
    package static let consultation = ContentType(name: "consultation", keys: [])
    package static let staff = ContentType(name: "staff", keys: [])
    package static let service = ContentType(name: "service", keys: [Key(name: "cost", label: "Cost")])

    /// What a family must know before it can come (DESIGN §1, event keys).
    package static let eventKeys: [Key] = [
        Key(name: "for", label: "For"),
        Key(name: "cost", label: "Cost"),
        Key(name: "childcare", label: "Childcare"),
        Key(name: "interpreters", label: "Interpreters"),
        Key(name: "signed", label: "Sign language"),
        Key(name: "online", label: "Online"),
        Key(name: "step_free", label: "Step-free"),
        Key(name: "travel", label: "Travel"),
        Key(name: "bring", label: "What to bring"),
        Key(name: "book_by", label: "Book by", isTranslatable: false),
    ]
}
