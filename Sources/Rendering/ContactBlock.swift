import Languages
import SiteModel
import Templates

/// The contact at the end of a page, and wherever else somebody is to be reached.
extension EditionRenderer {
    /// Who answers about a page, and how to reach them: `key` names a contact; nil is the site's own.
    func reply(_ key: String?) -> TemplateValue {
        guard let key = key ?? site.settings.defaultContact, let contact = site.settings.contact(key) else {
            return .none
        }
        func local(_ field: String, _ text: String) -> LocalText {
            text.isEmpty ? LocalText("") : shown(edition.words.site(text, context: "contact.\(field)"))
        }
        var record: [String: TemplateValue] = [
            "text": .text(contact.textNumber),
            "text_url": .text(contact.textNumber.isEmpty ? "" : "sms:\(dialled(contact.textNumber))"),
            "languages": .text(format.list(format.names(of: contact.languages))),
        ]
        record.merge(ways(to: contact)) { $1 }
        record.put("name", local("name", contact.name))
        record.put("role", local("role", contact.role))
        record.put("hours", local("hours", contact.hours))
        record.put("reply_within", local("reply_within", contact.replyWithin))
        record.put("use_for", local("use_for", contact.useFor))
        record.put("not_for", local("not_for", contact.notFor))
        return .record(record)
    }

    /// Phone and e-mail, "" where there is none.
    func ways(to contact: Contact?) -> [String: TemplateValue] {
        let phone = contact?.phone ?? ""
        let email = contact?.email ?? ""
        return [
            "phone": .text(phone), "phone_url": .text(phone.isEmpty ? "" : "tel:\(dialled(phone))"),
            "email": .text(email), "email_url": .text(email.isEmpty ? "" : "mailto:\(email)"),
        ]
    }

    /// Digits and a leading plus: what a phone dials (RFC 3966).
    private func dialled(_ number: String) -> String {
        number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    }
}
