import ArgumentParser
import Checks
import Glibc
import Languages
import Readability
import SiteModel
import SourceText

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Says how easy one text is to read, and which sentences are hardest.",
        discussion: """
            Works on any text, also outside a site. In a file that ends in .md, headings, tables and code are not \
            counted, nor are list items of fewer than five words; in all other files everything is.
            """)

    @Argument(help: ArgumentHelp("A text or a page; - reads what is typed or piped in.", valueName: "FILE"))
    var file: String

    @Option(help: ArgumentHelp("The language of the text: en, es, pl, …", valueName: "CODE"))
    var language = "en"

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        guard let known = Language(tag: language) else {
            let guess = Language.nearest(to: language).map { "; did you mean '\($0)'?" } ?? ""
            throw stop("'\(language)' is not the code of a language we know\(guess)")
        }
        guard format == .text || format == .json else { throw stop("measure writes text or json, and nothing else") }
        let source = try readText()
        let isMarkdown = file.lowercased().hasSuffix(".md") || file.lowercased().hasSuffix(".markdown")
        let text =
            isMarkdown
            ? MeasuredText(markdown: source, language: known) : MeasuredText(plain: source, language: known)
        switch format {
        case .json: try printOutput(encoded(MeasureReport(text, of: source, name: shownName, language: known)))
        default: try printOutput(measureSummary(text, of: source, name: shownName, language: known))
        }
    }

    private var shownName: String { file == "-" ? "The text" : file }

    private func readText() throws -> SourceFile {
        let bytes = file == "-" ? try readInput() : try readFile()
        guard bytes.count <= largestText else { throw stop("\(quoted) is larger than 5 MB; measure a part of it") }
        let read = SourceFile(path: file, bytes: bytes).repaired
        guard read.diagnostics.isEmpty else {
            throw stop("\(quoted) is not saved as UTF-8; open it in your editor and save it as UTF-8")
        }
        return read.value
    }

    private var quoted: String { file == "-" ? "the input" : "'\(file)'" }

    private func readFile() throws -> [UInt8] {
        var info = stat()
        guard stat(file, &info) == 0 else { throw stop("\(quoted) cannot be read: \(inPlainWords(errno))") }
        switch info.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw stop("\(quoted) is a folder; name one file in it")
        // Opening a pipe would wait for ever.
        default: throw stop("\(quoted) is not a file that can be read")
        }
        // Before it is read: nobody waits for a film to be read in.
        guard info.st_size <= largestText else { return [UInt8](repeating: 0, count: largestText + 1) }
        switch readBytes(of: file) {
        case .success(let bytes): return bytes
        case .failure(let failure): throw stop("\(quoted) cannot be read: \(failure.reason)")
        }
    }

    private func readInput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= largestText {
            let count = read(STDIN_FILENO, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw stop("the input cannot be read: \(inPlainWords(errno))") }
            if count == 0 { break }
            bytes += part[..<count]
        }
        return bytes
    }

    private func stop(_ message: String) -> ExitCode {
        printError("schoolgate: \(message)")
        return Outcome.couldNotRun
    }
}

private let largestText = 5 * 1024 * 1024  // bytes
