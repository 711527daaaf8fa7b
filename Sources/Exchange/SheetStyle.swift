/// How the sheet looks on paper and on a phone: black on white, two columns of equal width, no row cut by a page's end.
let sheetStyle: StaticString = """

    body { margin: 0; padding: 0.5rem; background: #fff; color: #000; font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 60rem; margin: 0 auto; }
    h1 { font-size: 1.4rem; line-height: 1.25; overflow-wrap: anywhere; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 1.5rem 0; }
    caption { padding: 0.5rem 0; text-align: left; font-weight: bold; overflow-wrap: anywhere; }
    th, td { width: 50%; padding: 0.4rem; border: 1px solid #000; text-align: left; vertical-align: top; \
    font-weight: normal; overflow-wrap: anywhere; }
    thead th { font-weight: bold; }
    .number, .note { font-size: 0.85rem; }
    .note { color: #444; }
    .text { white-space: pre-wrap; text-align: start; }
    .line { height: 2rem; border-bottom: 1px solid #767676; }
    @media print {
      @page { margin: 15mm; }
      body { padding: 0; font-size: 11pt; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      caption { break-after: avoid; }
    }

    """
