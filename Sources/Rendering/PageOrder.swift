import Languages
import SiteModel

extension Edition {
    /// Pages in the order of lists: by `order:`, then by the alphabet of the language.
    ///
    /// - Parameter pages: indices in the order of the source language, which decides between equal names.
    func inOrder(_ pages: [Int], of site: Site) -> [Int] {
        func order(_ index: Int) -> Int { site.pages[index].front.order ?? Int.max }
        return pages.enumerated().sorted { a, b in
            if order(a.element) != order(b.element) { return order(a.element) < order(b.element) }
            let (left, right) = (self.pages[a.element].listedTitle.text, self.pages[b.element].listedTitle.text)
            return left == right ? a.offset < b.offset : format.ordered(left, before: right)
        }
        .map(\.element)
    }
}
