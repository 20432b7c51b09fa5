package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DisplayPlace;
import fr.prefecture.clu.quality.DisplayRow;
import fr.prefecture.clu.quality.DisplaySubject;
import fr.prefecture.clu.quality.DisplayTerms;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed of something that is posted. */
public class DisplayForm {

    private DisplaySubject subject;
    private String title;
    private DisplayPlace place;
    private String placeText;
    private String version;
    private LocalDate postedOn;
    private String link;
    private String remark;
    private LocalDate nextCheck;

    /** The new version says the same, but for its version and its dates. */
    void show(DisplayRow old) {
        subject = old.subject();
        title = old.title();
        place = old.place();
        placeText = old.placeText();
        link = old.link();
    }

    void begin(LocalDate today) {
        postedOn = today;
    }

    DisplayTerms terms() {
        return new DisplayTerms(
                subject,
                RegisterWords.text(title),
                place,
                RegisterWords.text(placeText),
                RegisterWords.text(version),
                postedOn,
                RegisterWords.text(link),
                RegisterWords.text(remark),
                Optional.ofNullable(nextCheck));
    }

    public DisplaySubject getSubject() {
        return subject;
    }

    public void setSubject(DisplaySubject subject) {
        this.subject = subject;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public DisplayPlace getPlace() {
        return place;
    }

    public void setPlace(DisplayPlace place) {
        this.place = place;
    }

    public String getPlaceText() {
        return placeText;
    }

    public void setPlaceText(String placeText) {
        this.placeText = placeText;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public LocalDate getPostedOn() {
        return postedOn;
    }

    public void setPostedOn(LocalDate postedOn) {
        this.postedOn = postedOn;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public LocalDate getNextCheck() {
        return nextCheck;
    }

    public void setNextCheck(LocalDate nextCheck) {
        this.nextCheck = nextCheck;
    }
}
