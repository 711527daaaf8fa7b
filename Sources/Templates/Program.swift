import SourceText

/// The compiled form of all templates of a theme: flat tables whose entries name one another by number.
///
/// Steps and expressions hold numbers only, so that walking them counts no references. A template's body, a block's and
/// a macro's are each a `Routine`: a run of steps that ends with `.end`.
struct Program: Sendable {
    var files: [SourceFile] = []
    var templates: [Template] = []
    var templateNumbers: [String: Int] = [:]
    var steps: [Step] = []
    var routines: [Routine] = []
    var expressions: [Expression] = []
    /// Where each expression is written; as many as `expressions`.
    var places: [Place] = []
    /// Numbers of expressions: the items of lists, the arguments of filters and macros. -1 stands for "not given".
    var operands: [Int] = []
    var constants: [TemplateValue] = []
    /// Keys of records, each once.
    var keys: [String] = []
    /// Names that are looked up in the scope, each once.
    var names: [String] = []
    /// The text between the tags of all templates, one after the other.
    var text: [UInt8] = []
    var loops: [Loop] = []
    var includes: [Include] = []
    var blocks: [Block] = []
    var calls: [Call] = []
    var messages: [Message] = []

    func span(_ place: Place) -> SourceSpan {
        files[place.file].span(place.range)
    }

    /// What the theme's author wrote there.
    func source(_ place: Place) -> String {
        files[place.file].text(place.range)
    }
}

/// A place in one of the files.
struct Place: Sendable {
    let file: Int
    let lower: Int
    let upper: Int

    var range: Range<Int> { lower..<upper }
}

/// One thing to do. Jumps are relative to the step that jumps; only `nextItem` jumps back.
enum Step: Sendable {
    /// Bytes of `Program.text`.
    case text(Int, Int)
    /// The value of an expression, escaped.
    case write(Int)
    case jump(Int)
    case jumpUnless(Int, by: Int)
    case startLoop(Int)
    case nextItem(Int)
    case setLocal(slot: Int, Int)
    /// For a macro's argument that was not given.
    case setIfMissing(slot: Int, Int)
    case setShared(name: Int, Int)
    case include(Int)
    case block(Int)
    case end
}

/// An expression; the numbers are those of other expressions unless they have a name.
enum Expression: Sendable {
    case constant(Int)
    /// A loop variable, a macro's argument, a name that was `set` on every way here.
    case local(slot: Int)
    /// A name that was `set` on some ways here; on the others it means `otherwise`.
    case localOr(slot: Int, otherwise: Int)
    /// A name from the page or the site, or `set` outside of loops, blocks and macros.
    case shared(name: Int)
    case loop(LoopField)
    case member(Int, key: Int)
    case item(Int, at: Int)
    case list(Operands)
    case not(Int)
    case negative(Int)
    case and(Int, Int)
    case or(Int, Int)
    case choice(if: Int, then: Int, else: Int)
    case comparison(Comparison, Int, Int)
    case arithmetic(Arithmetic, Int, Int)
    case joined(Operands)
    case isDefined(Int)
    case isNone(Int)
    case filtered(Int, filter: Int, Operands)
    /// The filter `default`; `evenIfEmpty` is -1 where it is not given.
    case defaulted(Int, to: Int, evenIfEmpty: Int)
    case macro(call: Int)
    /// `super()`.
    case parentBlock
    case message(Int)
}

/// A run of `Program.operands`.
struct Operands: Sendable {
    let start: Int
    let count: Int

    var range: Range<Int> { start..<start + count }
}

enum LoopField: String, Sendable, CaseIterable {
    case index, index0, first, last, length
}

enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contained = "in"
    case notContained = "not in"
}

enum Arithmetic: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "//"
    case remainder = "%"
}

struct Routine: Sendable {
    var start: Int
    /// How many local names it has; a macro's arguments come first.
    var slots: Int
    /// How many expressions stand inside one another, at most.
    var height: Int
}

struct Loop: Sendable {
    let list: Int
    /// Items for which it is not true are left out.
    let condition: Int?
    let slot: Int
    /// For `for key, value in …`.
    let secondSlot: Int?
    /// Names that only some ways through the body set: forgotten before each turn.
    var forgotten: Range<Int> = 0..<0
    /// From `startLoop` to the `else` part, or to the end where there is none.
    var toElse = 0
    /// From `nextItem` to the first step of the body, and to the step after the loop.
    var toBody = 0
    var toEnd = 0
}

/// A local name that the included template or block can see.
struct Passed: Sendable {
    let slot: Int
    let name: Int
}

struct Include: Sendable {
    /// Number of a template; nil where there is none.
    var template: Int?
    let passed: [Passed]
    let place: Place
}

/// The place of a block in a page; which body is shown there depends on the template that is rendered.
struct Block: Sendable {
    let name: Int
    let passed: [Passed]
    let place: Place
}

struct Call: Sendable {
    /// Nil where there is no such macro.
    var routine: Int?
    /// One for each parameter; -1 where the default is meant.
    var arguments: Operands
    /// The template that the macro was imported from: it sees its own file's names only. Nil for the same file.
    var importedFrom: Int?
}

struct Message: Sendable {
    let id: String
    let plural: String?
    /// The number that chooses the plural form.
    let count: Int?
    let values: [(name: String, expression: Int)]
    let place: Place
}

struct Template: Sendable {
    let path: String
    var root = 0
    /// The template itself, then the one that it extends, and so on.
    var chain: [Int] = []
    /// For each block, by the number of its name, the bodies from the most special to the most general.
    var blocks: [Int: [Int]] = [:]
    /// Names that the chain sets for the whole page: given back when the template was included by another.
    var setsShared: [Int] = []
    /// The top-level `set`s alone, for macros that are used from other files; nil where there are none.
    var constants: Int?
}
