/// The parts of a SARIF log that we write, by the names of the standard.
///
/// - Left out: what has the standard's own default, and what we have nothing to say about.
struct SARIFLog: Encodable {
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let results: [Result]
        /// Programs that read the log put the folder of the site here.
        let originalUriBaseIds = [Artifact.base: Base(description: Text("The folder of the site"))]
        let columnKind = "utf16CodeUnits"
        let defaultEncoding = "utf-8"
    }

    struct Base: Encodable {
        let description: Text
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Driver: Encodable {
        let name = "Schoolgate"
        let version: String
        let rules: [Descriptor]
    }

    struct Descriptor: Encodable {
        struct Configuration: Encodable {
            let level: String
        }

        let id: String
        var name: String?
        var shortDescription: Text?
        var fullDescription: Text?
        var help: Text?
        var defaultConfiguration: Configuration?
    }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
        var relatedLocations: [Location]?
        let partialFingerprints: [String: String]
        var fixes: [Fix]?
    }

    struct Location: Encodable {
        struct Physical: Encodable {
            let artifactLocation: Artifact
            let region: Region
            let contextRegion: Region?
        }

        let physicalLocation: Physical
        let message: Text?
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
    }

    struct Fix: Encodable {
        struct Change: Encodable {
            let artifactLocation: Artifact
            let replacements: [Replacement]
        }

        struct Replacement: Encodable {
            let deletedRegion: Region
            let insertedContent: Content
        }

        /// Text that goes into a file as it is.
        struct Content: Encodable {
            let text: String
        }

        let description: Text
        let artifactChanges: [Change]
    }

    /// A message; braces would be places to fill in, so they are doubled (section 3.11.5).
    struct Text: Encodable {
        let text: String

        init(_ text: String) {
            var doubled = ""
            for scalar in text.unicodeScalars {
                doubled.unicodeScalars.append(scalar)
                if scalar == "{" || scalar == "}" { doubled.unicodeScalars.append(scalar) }
            }
            self.text = doubled
        }
    }

    /// A file of the site.
    struct Artifact: Encodable {
        static let base = "%SRCROOT%"

        /// Relative to the site's folder; everything but letters, digits, `-._~` and `/` is percent-encoded (RFC 3986).
        let uri: String
        let uriBaseId = Artifact.base

        init(_ path: String) {
            var uri = ""
            for byte in path.utf8 {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "~"), UInt8(ascii: "/"):
                    uri.unicodeScalars.append(Unicode.Scalar(byte))
                default:
                    let digits = String(byte, radix: 16, uppercase: true)
                    uri += "%" + (digits.count < 2 ? "0" : "") + digits
                }
            }
            self.uri = uri
        }
    }
}
