/// A calendar to be written for phones, in one language.
package struct Feed: Sendable, Hashable {
    /// How a cancelled event stands in the feed, besides the words before its title.
    package enum CancelledStatus: Sendable, Hashable {
        /// STATUS:CANCELLED, as the standard has it. Google then hides the event.
        case cancelled
        /// STATUS:CONFIRMED, for readers who must see in Google that something is off.
        case confirmed
    }

    package var name: String
    /// BCP 47 tag of the name, where it is not the feed's language.
    package var nameLanguage: String?
    package var description: String
    /// BCP 47 tag of the texts.
    package var language: String
    /// `-//Oakfield School//Schoolgate//EN`.
    package var productID: String
    /// Where this feed can be had.
    package var source: String?
    /// A CSS colour name.
    package var color: String?
    /// With the texts already in the feed's language. Private ones are never written.
    package var events: [CalendarEvent]
    /// Put before the title of what is cancelled, such as `CANCELLED: `.
    package var cancelledPrefix: String
    package var cancelledStatus: CancelledStatus
    /// Unix time for DTSTAMP where an event has none of its own: never the time of the build.
    package var stamp: Int
    /// How often a phone should look for news.
    package var refreshHours: Int

    package init(
        name: String, nameLanguage: String? = nil, description: String = "", language: String, productID: String,
        source: String? = nil,
        color: String? = nil, events: [CalendarEvent], cancelledPrefix: String = "",
        cancelledStatus: CancelledStatus = .cancelled, stamp: Int = 0, refreshHours: Int = 12
    ) {
        self.name = name
        self.nameLanguage = nameLanguage
        self.description = description
        self.language = language
        self.productID = productID
        self.source = source
        self.color = color
        self.events = events
        self.cancelledPrefix = cancelledPrefix
        self.cancelledStatus = cancelledStatus
        self.stamp = stamp
        self.refreshHours = refreshHours
    }
}
