package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.TrainingKind;
import fr.prefecture.clu.quality.TrainingRow;
import fr.prefecture.clu.quality.TrainingSubject;
import fr.prefecture.clu.quality.TrainingTerms;
import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed of a training or a guide. */
public class TrainingForm {

    private TrainingKind kind = TrainingKind.TRAINING;
    private TrainingSubject subject;
    private String service;
    private String title;
    private LooseDate planned;
    private LocalDate done;
    private Integer plannedCount;
    private Integer attendedCount;
    private Integer headCount;
    private String guideVersion;
    private String remark;

    void show(TrainingRow row) {
        kind = row.kind();
        subject = row.subject();
        service = row.service();
        title = row.title();
        planned = row.planned().orElse(null);
        done = row.done().orElse(null);
        plannedCount = row.plannedCount().orElse(null);
        attendedCount = row.attendedCount().orElse(null);
        headCount = row.headCount().orElse(null);
        guideVersion = row.guideVersion();
        remark = row.remark();
    }

    TrainingTerms terms() {
        return new TrainingTerms(
                kind,
                subject,
                RegisterWords.text(service),
                RegisterWords.text(title),
                Optional.ofNullable(planned),
                Optional.ofNullable(done),
                Optional.ofNullable(plannedCount),
                Optional.ofNullable(attendedCount),
                Optional.ofNullable(headCount),
                RegisterWords.text(guideVersion),
                RegisterWords.text(remark));
    }

    public TrainingKind getKind() {
        return kind;
    }

    public void setKind(TrainingKind kind) {
        this.kind = kind;
    }

    public TrainingSubject getSubject() {
        return subject;
    }

    public void setSubject(TrainingSubject subject) {
        this.subject = subject;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LooseDate getPlanned() {
        return planned;
    }

    public void setPlanned(LooseDate planned) {
        this.planned = planned;
    }

    public LocalDate getDone() {
        return done;
    }

    public void setDone(LocalDate done) {
        this.done = done;
    }

    public Integer getPlannedCount() {
        return plannedCount;
    }

    public void setPlannedCount(Integer plannedCount) {
        this.plannedCount = plannedCount;
    }

    public Integer getAttendedCount() {
        return attendedCount;
    }

    public void setAttendedCount(Integer attendedCount) {
        this.attendedCount = attendedCount;
    }

    public Integer getHeadCount() {
        return headCount;
    }

    public void setHeadCount(Integer headCount) {
        this.headCount = headCount;
    }

    public String getGuideVersion() {
        return guideVersion;
    }

    public void setGuideVersion(String guideVersion) {
        this.guideVersion = guideVersion;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
