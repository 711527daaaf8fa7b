import Foundation
import PackagePlugin

/// Runs `carry-files` over the default theme and the word packs before `CarriedFiles` is compiled.
@main
struct CarryFilesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let root = context.package.directoryURL
        let folders = [
            ("defaultTheme", root.appending(path: "themes/default")),
            ("wordPacks:packs", root.appending(path: "Sources/Checks/Packs")),
        ]
        let output = context.pluginWorkDirectoryURL.appending(path: "Carried.swift")
        var inputs: [URL] = []
        for (_, folder) in folders {
            let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
            while let url = walk?.nextObject() as? URL {
                inputs.append(url)
            }
        }
        return [
            .buildCommand(
                displayName: "Carry the default theme and the word packs",
                executable: try context.tool(named: "carry-files").url,
                arguments: [output.path()] + folders.map { "\($0.0)=\($0.1.path())" },
                inputFiles: inputs.sorted { $0.path() < $1.path() },
                outputFiles: [output])
        ]
    }
}
