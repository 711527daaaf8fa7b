import CommonMark
package import Languages
package import SourceText

/// One Markdown file outside any site: its body in `language`, without its front matter.
package func readSinglePage(_ file: SourceFile, language: Language) -> PageVersion {
    let body = splitFrontMatter(file).value.body
    return PageVersion(
        file: file, front: FrontMatter(place: file.span(0..<0)), document: parseMarkdown(file, in: body).value,
        language: language)
}
