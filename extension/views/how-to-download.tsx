/** How to get the register's file by hand, where the extension may not or cannot download it. */
export function HowToDownload() {
  return (
    <section>
      <h2>Download it by hand</h2>
      <ol>
        <li>
          Open the{' '}
          <a
            href="https://www.get-information-schools.service.gov.uk/Downloads"
            target="_blank"
            rel="noopener noreferrer"
          >
            Downloads page of Get Information about Schools
            <span class="visually-hidden"> (opens in a new tab)</span>
          </a>
          .
        </li>
        <li>
          Under the data of establishments, tick the fields of <strong>all establishments</strong> (CSV). Tick
          the <strong>links</strong> as well: they show what came after a closed school.
        </li>
        <li>Choose to download what you ticked. The site makes a zip file, which takes up to a minute.</li>
        <li>Drop the zip file above, as it is. There is no need to unpack it.</li>
      </ol>
      <p>
        If the site says that today’s file is not there, choose yesterday’s. Do not open and save the file in
        a spreadsheet first: that changes numbers and dates.
      </p>
    </section>
  );
}
