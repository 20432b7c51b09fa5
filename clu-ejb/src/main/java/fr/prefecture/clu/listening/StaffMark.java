package fr.prefecture.clu.listening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That somebody has answered a staff campaign, without saying who, when or what. */
@Entity
@Table(name = "listening_staff_mark")
public class StaffMark {

    @Id private String mark;

    @Column(name = "campaign_id")
    private long campaignId;

    protected StaffMark() {}

    StaffMark(String mark, long campaignId) {
        this.mark = mark;
        this.campaignId = campaignId;
    }
}
