package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Arrangement;
import fr.prefecture.clu.committee.Channel;
import fr.prefecture.clu.committee.Format;
import fr.prefecture.clu.committee.MemberDetails;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Rank;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields in which somebody says who a member is. */
public class MemberForm {

    private Integer seat = 1;
    private Rank rank = Rank.TITULAR;
    private String name;
    private String function;
    private String email;
    private String phone;
    private String address;
    private Channel channel = Channel.EMAIL;
    private Format format = Format.STANDARD;
    private String[] arrangements = {};
    private LocalDate from;
    private LocalDate until;

    /** The form as it was kept. */
    static MemberForm of(MemberRow row) {
        MemberForm form = new MemberForm();
        form.seat = row.seat();
        form.rank = row.rank();
        form.name = row.name();
        form.function = row.function();
        form.email = row.email();
        form.phone = row.phone();
        form.address = row.address();
        form.channel = row.channel();
        form.format = row.format();
        form.arrangements = row.arrangements().stream().map(Enum::name).toArray(String[]::new);
        form.from = row.from();
        form.until = row.until().orElse(null);
        return form;
    }

    MemberDetails details() {
        return new MemberDetails(
                seat == null ? 1 : seat,
                rank,
                name,
                function,
                email,
                phone,
                address,
                channel,
                format,
                Arrays.stream(arrangements).map(Arrangement::valueOf).collect(Collectors.toSet()),
                from,
                Optional.ofNullable(until));
    }

    public List<SelectItem> getRanks() {
        return Arrays.stream(Rank.values())
                .map(one -> new SelectItem(one, Texts.of("Rank." + one)))
                .toList();
    }

    public List<SelectItem> getChannels() {
        return Arrays.stream(Channel.values())
                .map(one -> new SelectItem(one, Texts.of("Channel." + one)))
                .toList();
    }

    public List<SelectItem> getFormats() {
        return Arrays.stream(Format.values())
                .map(one -> new SelectItem(one, Texts.of("Format." + one)))
                .toList();
    }

    public List<SelectItem> getAllArrangements() {
        return Arrays.stream(Arrangement.values())
                .map(one -> new SelectItem(one.name(), Texts.of("Arrangement." + one)))
                .toList();
    }

    public Integer getSeat() {
        return seat;
    }

    public void setSeat(Integer seat) {
        this.seat = seat;
    }

    public Rank getRank() {
        return rank;
    }

    public void setRank(Rank rank) {
        this.rank = rank;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFunction() {
        return function;
    }

    public void setFunction(String function) {
        this.function = function;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }

    public String[] getArrangements() {
        return arrangements.clone();
    }

    public void setArrangements(String[] arrangements) {
        this.arrangements = arrangements.clone();
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
