// swift-tools-version: 6.2
import PackageDescription

// The picture of the architecture: a target may import what its line names and nothing else.
// `docs/ARCHITECTURE.md` tells the same in words.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func part(_ name: String, imports: [Target.Dependency] = [], exclude: [String] = [], plugins: [Target.PluginUsage] = [])
    -> Target
{
    .target(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings, plugins: plugins)
}

/// A part that works through each byte or dot: a debug build of it takes up to twenty times as long, and the tests build hundreds
/// of sites.
func quickPart(_ name: String, imports: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: imports,
        swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

/// Tests find their example files by their own place in the repository, so those are no part of the target.
func tests(_ name: String, imports: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "schoolgate",
    products: [
        .executable(name: "schoolgate", targets: ["schoolgate"]),
        // For `make fuzz`, which links it with libFuzzer's own main.
        .library(name: "Fuzz", type: .static, targets: ["Fuzz"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // ground
        part("SourceText"),
        part("CivilTime"),
        part("Languages", imports: ["CivilTime", "SourceText"]),

        // formats
        .systemLibrary(
            name: "CCommonMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        part("CommonMark", imports: ["CCommonMark", "CivilTime", "SourceText"]),
        part("StrictYAML", imports: ["CivilTime", "SourceText", .product(name: "Yams", package: "Yams")]),
        part("ICalendar", imports: ["CivilTime", "SourceText"]),
        part("Gettext", imports: ["SourceText"]),
        part("Readability", imports: ["SourceText"], exclude: ["Generate"]),
        quickPart("Templates", imports: ["SourceText"]),
        part("WordLists", imports: ["SourceText", "StrictYAML"]),
        quickPart("PageChecks"),
        quickPart("QRCode"),
        part("CarriedFiles", imports: ["SourceText", "WordLists"], plugins: ["CarryFiles"]),

        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
        .systemLibrary(name: "CSpng", pkgConfig: "spng", providers: [.apt(["libspng-dev"])]),

        // formats made of formats
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        quickPart("Pictures", imports: ["CExpat", "CSpng", "CTurboJPEG", "CWebP"]),
        part("Exchange", imports: ["CExpat", "Gettext", "Languages", "SourceText"]),
        part("TranslationChecks", imports: ["CommonMark", "Gettext", "Languages", "SourceText"]),

        // model
        part(
            "SiteModel",
            imports: [
                "CivilTime", "CommonMark", "Gettext", "ICalendar", "Languages", "Pictures", "SourceText", "StrictYAML",
                "TranslationChecks",
            ]),

        // product
        part(
            "Checks",
            imports: [
                "CivilTime", "CommonMark", "Gettext", "ICalendar", "Languages", "Readability", "SiteModel",
                "SourceText",
                "StrictYAML", "TranslationChecks", "WordLists",
            ], exclude: ["Generate", "Packs"]),
        part(
            "Rendering",
            imports: [
                "CivilTime", "CommonMark", "Gettext", "ICalendar", "Languages", "PageChecks", "Pictures", "QRCode",
                "SiteModel", "SourceText", "StrictYAML", "Templates",
            ]),

        // order
        part(
            "Pipeline",
            imports: [
                "CarriedFiles", "Checks", "CivilTime", "CommonMark", "Exchange", "Gettext", "ICalendar", "Languages",
                "Pictures", "Readability", "Rendering", "SiteModel", "SourceText", "StrictYAML", "TranslationChecks",
                "WordLists",
            ]),

        // shell
        .executableTarget(
            name: "schoolgate",
            dependencies: [
                "Checks", "CivilTime", "Exchange", "Gettext", "ICalendar", "Languages", "Pictures", "Pipeline",
                "Readability",
                "Rendering", "SiteModel", "SourceText", "TranslationChecks",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // The default theme and the word packs travel inside the binary.
        .executableTarget(
            name: "carry-files", dependencies: ["SourceText", "StrictYAML", "WordLists"], swiftSettings: settings),
        .plugin(
            name: "CarryFiles", capability: .buildTool(), dependencies: ["carry-files"],
            path: "Sources/CarryFilesPlugin"),

        // Measures the writing checks alone, for `make bench`.
        .executableTarget(
            name: "CheckSpeed",
            dependencies: ["CivilTime", "Pipeline", "Readability", "SiteModel", "SourceText"],
            path: "Benchmarks/CheckSpeed", swiftSettings: settings),

        // what is promised for any bytes, for libFuzzer and for the tests
        .target(
            name: "FuzzProperties",
            dependencies: [
                "CivilTime", "CommonMark", "Exchange", "Gettext", "ICalendar", "PageChecks", "Pictures", "Pipeline",
                "Rendering", "SiteModel", "SourceText", "StrictYAML", "Templates",
            ],
            path: "Tests/FuzzProperties", swiftSettings: settings),
        .target(
            name: "Fuzz", dependencies: ["FuzzProperties"], path: "Tests/Fuzz",
            exclude: ["corpus", "dictionaries", "run"], swiftSettings: settings),

        // tests, one target for each part; the last two run whole sites and the real binary
        tests(
            "SafetyTests", imports: ["CivilTime", "FuzzProperties", "Pipeline", "Rendering", "SiteModel", "SourceText"]),
        tests("SourceTextTests", imports: ["CivilTime", "SourceText"]),
        tests("LanguagesTests", imports: ["CivilTime", "Languages", "SourceText"]),
        tests("CommonMarkTests", imports: ["CommonMark", "SourceText"]),
        tests("StrictYAMLTests", imports: ["CivilTime", "SourceText", "StrictYAML"]),
        tests("ICalendarTests", imports: ["CivilTime", "ICalendar", "SourceText"], exclude: ["Cases", "Judge"]),
        tests("GettextTests", imports: ["Gettext", "SourceText"]),
        tests("ExchangeTests", imports: ["Exchange", "Gettext", "SourceText"], exclude: ["Schemas"]),
        tests("PageChecksTests", imports: ["PageChecks"]),
        tests("PicturesTests", imports: ["Pictures"]),
        tests("ReadabilityTests", imports: ["Readability"], exclude: ["Gold"]),
        tests("QRCodeTests", imports: ["QRCode"]),
        tests("TemplatesTests", imports: ["SourceText", "Templates"], exclude: ["Cases"]),
        tests(
            "SiteModelTests",
            imports: ["CivilTime", "CommonMark", "Gettext", "ICalendar", "Languages", "SiteModel", "SourceText"]),
        tests(
            "TranslationChecksTests",
            imports: ["CommonMark", "Gettext", "Languages", "SourceText", "TranslationChecks"]),
        tests("ChecksTests", imports: ["CarriedFiles", "Checks", "SourceText", "WordLists"]),
        tests(
            "PipelineTests",
            imports: [
                "CarriedFiles", "Checks", "CivilTime", "Gettext", "Languages", "Pipeline", "Rendering", "SiteModel",
                "SourceText",
            ], exclude: ["Cases"]),
        tests("SchoolgateTests", imports: ["Pictures", "schoolgate"], exclude: ["Judge", "Schemas"]),
    ],
    swiftLanguageModes: [.v6]
)
