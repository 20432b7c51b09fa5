package fr.prefecture.clu.home;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;

/** HOM-16: the e-mail of a month, as it was written for all who asked for it, and its paper. */
@Entity
@Table(name = "home_letter")
public class MonthLetter extends Versioned {

    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_PAGE = 40_000;

    @Column(name = "month_start")
    private LocalDate start;

    @Column(name = "subject_line")
    private String subject;

    @Column(name = "plain_text")
    private String text;

    @Column(name = "page_text")
    private String page;

    @Column(name = "paper_name")
    private String paperName;

    @Column(name = "paper_title")
    private String paperTitle;

    @Column(name = "paper_text")
    private String paperText;

    protected MonthLetter() {}

    MonthLetter(YearMonth month, MonthText told) {
        this.start = month.atDay(1);
        this.subject = within(told.subject(), LONGEST_SUBJECT);
        this.text = within(told.text(), LONGEST_TEXT);
        this.page = within(told.page(), LONGEST_PAGE);
        this.paperName = told.paper().name();
        this.paperTitle = told.paper().title();
        this.paperText = within(told.paper().xhtml(), LONGEST_PAGE);
    }

    private static String within(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("A month in " + text.length() + " characters");
        }
        return text;
    }

    MonthText told() {
        return new MonthText(subject, text, page, new Paper(paperName, paperTitle, paperText));
    }
}
