package fr.prefecture.clu.privacy;

import static fr.prefecture.clu.privacy.Holds.EMAIL;
import static fr.prefecture.clu.privacy.Holds.LOGIN;
import static fr.prefecture.clu.privacy.Holds.NAME;
import static fr.prefecture.clu.privacy.Holds.OWN_DATA;
import static fr.prefecture.clu.privacy.Holds.OWN_EMAIL;
import static fr.prefecture.clu.privacy.Holds.OWN_LOGIN;
import static fr.prefecture.clu.privacy.Holds.OWN_MEMBER;
import static fr.prefecture.clu.privacy.Holds.OWN_NAME;
import static fr.prefecture.clu.privacy.Holds.WORDS;
import static fr.prefecture.clu.privacy.PurgeRule.ASKED_ADDRESSES;
import static fr.prefecture.clu.privacy.PurgeRule.BIN;
import static fr.prefecture.clu.privacy.PurgeRule.COMMENTS;
import static fr.prefecture.clu.privacy.PurgeRule.COMPLAINTS;
import static fr.prefecture.clu.privacy.PurgeRule.CONSULTED_CONTACTS;
import static fr.prefecture.clu.privacy.PurgeRule.DIGESTS;
import static fr.prefecture.clu.privacy.PurgeRule.INVITATIONS;
import static fr.prefecture.clu.privacy.PurgeRule.MEMBER_CONTACTS;
import static fr.prefecture.clu.privacy.PurgeRule.RECEIVED_MAILS;
import static fr.prefecture.clu.privacy.PurgeRule.SENT_ADDRESSES;
import static fr.prefecture.clu.privacy.PurgeRule.STAFF_MARKS;
import static fr.prefecture.clu.privacy.PurgeRule.TICKETS;
import static fr.prefecture.clu.privacy.PurgeRule.TYPISTS;
import static fr.prefecture.clu.privacy.PurgeRule.UNUSED_ACCOUNTS;
import static fr.prefecture.clu.shared.Roles.ADMINISTRATOR;
import static fr.prefecture.clu.shared.Roles.CERT;
import static fr.prefecture.clu.shared.Roles.QUALITY;
import static fr.prefecture.clu.shared.Roles.SECRETARY_GENERAL;
import static fr.prefecture.clu.shared.Roles.STAFF;
import static fr.prefecture.clu.shared.Roles.SWITCHBOARD;
import static fr.prefecture.clu.shared.Roles.WEBSITE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * VIE-1: an entry of the register: something that is kept of people. The one source of what pages
 * and documents say about it, of what a person is handed out, and of what an erasure looks at.
 */
public enum PersonalData {
    ACCOUNTS(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(ADMINISTRATOR),
            List.of(UNUSED_ACCOUNTS, TICKETS, DIGESTS),
            HeldTable.of("account_user")
                    .with(OWN_LOGIN, "login")
                    .with(OWN_NAME, "display_name")
                    .with(OWN_EMAIL, "email")
                    .with(OWN_DATA, "provider_subject")
                    .part("account_role", "user_id")
                    .part("account_ticket", "user_id")
                    .whole(),
            HeldTable.of("account_digest")
                    .with(OWN_LOGIN, "login")
                    .with(WORDS, "plain_text")
                    .whole(),
            HeldTable.of("list_view")
                    .with(OWN_LOGIN, "login")
                    .with(WORDS, "name", "asked_query")
                    .whole()),
    INVITED(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(ADMINISTRATOR),
            List.of(INVITATIONS),
            HeldTable.of("account_invitation")
                    .with(OWN_EMAIL, "email")
                    .with(OWN_LOGIN, "login")
                    .with(LOGIN, "invited_by")
                    .part("account_invitation_role", "invitation_id")
                    .whole()),
    MEMBERS(
            Concerned.MEMBERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, CERT, SECRETARY_GENERAL),
            List.of(MEMBER_CONTACTS),
            HeldTable.of("committee_member")
                    .with(OWN_MEMBER, "id")
                    .with(OWN_NAME, "name")
                    .with(OWN_EMAIL, "email")
                    .with(OWN_DATA, "held_function", "phone", "postal_address")
                    .setting(
                            "name_key = 'personne effacee', archived = true,"
                                    + " preferred_channel = 'POST', preferred_format = 'STANDARD'")
                    .told("committee.member")
                    .part("committee_member_arrangement", "member_id")),
    MEETINGS(
            Concerned.MEMBERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, CERT, SECRETARY_GENERAL),
            List.of(TYPISTS),
            HeldTable.of("committee_participation")
                    .with(OWN_MEMBER, "member_id")
                    .with(OWN_NAME, "person_name")
                    .with(OWN_DATA, "person_function")
                    .with(NAME, "represented_by")
                    .unless(
                            "exists (select 1 from committee_meeting m where m.id ="
                                    + " committee_participation.meeting_id and m.signed_on is not"
                                    + " null)"),
            HeldTable.of("committee_meeting")
                    .with(NAME, "chair_name")
                    .with(LOGIN, "submitted_by", "signed_by", "cancelled_by")
                    .with(WORDS, "reader_remark", "cancelled_why", "title")
                    .unless("signed_on is not null")
                    .told("committee.meeting"),
            HeldTable.of("committee_agenda_item")
                    .with(NAME, "rapporteur")
                    .with(LOGIN, "removed_by")
                    .with(WORDS, "theme")
                    .unless(
                            "exists (select 1 from committee_meeting m where m.id ="
                                    + " committee_agenda_item.meeting_id and m.signed_on is not"
                                    + " null)")
                    .told("committee.item"),
            HeldTable.of("committee_orientation")
                    .with(LOGIN, "written_by", "removed_by")
                    .with(WORDS, "content", "speaker_bodies"),
            HeldTable.of("committee_erratum").with(LOGIN, "written_by").with(WORDS, "content"),
            HeldTable.of("committee_dispatch")
                    .with(LOGIN, "sent_by")
                    .with(WORDS, "words")
                    .keptPart("committee_dispatch_person", "dispatch_id")
                    .keptPart("committee_letter", "dispatch_id"),
            HeldTable.of("committee_typist")
                    .with(OWN_LOGIN, "login")
                    .with(OWN_NAME, "person_name")
                    .whole()),
    CONSULTATIONS(
            Concerned.MEMBERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, CERT, SECRETARY_GENERAL),
            List.of(CONSULTED_CONTACTS),
            HeldTable.of("letters_consulted_member")
                    .with(OWN_NAME, "person_name")
                    .with(OWN_EMAIL, "email")
                    .with(OWN_DATA, "person_function", "postal_address")
                    .keptPart("letters_observation", "member_id"),
            HeldTable.of("letters_consultation")
                    .with(LOGIN, "opened_by", "sent_by", "closed_by")
                    .with(WORDS, "title", "words")),
    OBSERVATIONS(
            Concerned.MEMBERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, CERT, SECRETARY_GENERAL),
            List.of(),
            HeldTable.of("letters_observation")
                    .with(LOGIN, "noted_by", "followed_by")
                    .with(WORDS, "content", "reason")),
    MAILS_SENT(
            Concerned.MEMBERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, ADMINISTRATOR),
            List.of(SENT_ADDRESSES),
            HeldTable.of("mail_message")
                    .with(OWN_NAME, "name")
                    .with(OWN_EMAIL, "address")
                    .with(OWN_DATA, "error")
                    .setting(
                            "state = case when state in ('WAITING', 'PREPARED', 'SENDING')"
                                    + " then 'CANCELLED' else state end, next_at = null, claim = null")
                    .told("mail.message")
                    .part("mail_message_part", "message_id"),
            HeldTable.of("mail_mailing").with(LOGIN, "queued_by").with(WORDS, "title")),
    MAILS_RECEIVED(
            Concerned.MEMBERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY),
            List.of(RECEIVED_MAILS),
            HeldTable.of("mail_received")
                    .with(OWN_NAME, "sender_name")
                    .with(OWN_EMAIL, "sender_address")
                    .with(OWN_DATA, "subject_line", "content")
                    .with(EMAIL, "bounce_address")
                    .with(LOGIN, "closed_by", "received_by")
                    .whole(),
            HeldTable.of("mail_dropped_file").with(WORDS, "file_name")),
    COMPLAINTS_TOLD(
            Concerned.USERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, STAFF, SECRETARY_GENERAL),
            List.of(COMPLAINTS),
            HeldTable.of("listening_complaint")
                    .with(LOGIN, "entered_by")
                    .with(WORDS, "told_text", "redacted_text", "answer_summary", "closing_note"),
            HeldTable.of("listening_incident").with(LOGIN, "entered_by")),
    SURVEYS(
            Concerned.USERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SECRETARY_GENERAL),
            List.of(COMMENTS, STAFF_MARKS),
            HeldTable.of("listening_comment").with(WORDS, "text", "redacted"),
            HeldTable.of("listening_campaign_synthesis")
                    .with(WORDS, "remarks", "leads", "conclusion"),
            HeldTable.of("listening_staff_mark"),
            HeldTable.of("listening_staff_secret")),
    OPINIONS(
            Concerned.USERS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SECRETARY_GENERAL),
            List.of(),
            HeldTable.of("listening_opinion").with(WORDS, "title", "opinion_text", "answer_text"),
            HeldTable.of("listening_opinion_arrival")
                    .with(WORDS, "title", "opinion_text", "answer_text")),
    MYSTERY(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY),
            List.of(),
            HeldTable.of("listening_mystery_contact").with(WORDS, "remark"),
            HeldTable.of("listening_mystery_tested").with(WORDS, "reach"),
            HeldTable.of("listening_mystery_draw").with(LOGIN, "drawn_by"),
            HeldTable.of("listening_mystery_waiting").with(LOGIN, "received_by")),
    ACTIONS(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SWITCHBOARD, CERT, WEBSITE, STAFF, SECRETARY_GENERAL),
            List.of(),
            HeldTable.of("actions_item")
                    .with(LOGIN, "owner_login", "opened_by")
                    .with(
                            WORDS,
                            "title",
                            "detail",
                            "progress",
                            "outcome",
                            "escalation_note",
                            "escalation_answer")
                    .told("actions.item"),
            HeldTable.of("actions_comment").with(LOGIN, "written_by").with(WORDS, "content"),
            HeldTable.of("listening_kept_request").with(WORDS, "asked", "done")),
    COLLECTIONS(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SWITCHBOARD, CERT, WEBSITE, STAFF, SECRETARY_GENERAL),
            List.of(ASKED_ADDRESSES),
            HeldTable.of("indicators_asking")
                    .with(LOGIN, "owner_login")
                    .with(EMAIL, "email")
                    .with(WORDS, "wanted", "reason"),
            HeldTable.of("indicators_reminder").with(EMAIL, "email").with(LOGIN, "reminded_by"),
            HeldTable.of("indicators_gift").with(LOGIN, "given_by").with(WORDS, "remark"),
            HeldTable.of("indicators_round").with(LOGIN, "opened_by")),
    AUDITS(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SECRETARY_GENERAL),
            List.of(),
            HeldTable.of("quality_audit")
                    .with(
                            WORDS,
                            "auditors",
                            "lead_function",
                            "perimeter",
                            "prefect_function",
                            "secretary_function",
                            "officer_function",
                            "plan_text",
                            "evaluation_text",
                            "closing_text"),
            HeldTable.of("quality_requested_document").with(NAME, "holder").with(WORDS, "label"),
            HeldTable.of("quality_finding")
                    .with(LOGIN, "noted_by", "changed_by")
                    .with(WORDS, "finding_text", "evidence_text"),
            HeldTable.of("quality_deviation")
                    .with(
                            WORDS,
                            "description",
                            "cause",
                            "treatment",
                            "corrective_action",
                            "verification"),
            HeldTable.of("quality_self_assessment").with(LOGIN, "opened_by", "closed_by"),
            HeldTable.of("quality_self_rating").with(WORDS, "remark", "improvement")),
    EVIDENCE(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SECRETARY_GENERAL),
            List.of(),
            HeldTable.of("quality_evidence")
                    .with(LOGIN, "withdrawn_by")
                    .with(WORDS, "title", "description", "withdrawal_reason")
                    .told("quality.evidence"),
            HeldTable.of("quality_elimination")
                    .with(LOGIN, "made_by", "visa_by")
                    .with(WORDS, "visa_text")
                    .unless("visa_on is not null"),
            HeldTable.of("quality_training").with(WORDS, "title", "remark"),
            HeldTable.of("quality_evidence_trace").with(WORDS, "name"),
            HeldTable.of("quality_elimination_line").with(WORDS, "title", "withdrawal_reason"),
            HeldTable.of("shared_attachment")
                    .with(LOGIN, "kept_by")
                    .with(WORDS, "name", "description"),
            HeldTable.of("shared_content"),
            HeldTable.of("shared_content_part")),
    CERT_CONTACTS(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SWITCHBOARD, CERT, WEBSITE, STAFF, SECRETARY_GENERAL),
            List.of(),
            HeldTable.of("cert_competence").with(WORDS, "contact")),
    AUTHORS(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SWITCHBOARD, CERT, WEBSITE, STAFF, SECRETARY_GENERAL, ADMINISTRATOR),
            List.of(),
            HeldTable.of("cert_explanation").with(LOGIN, "said_by").with(WORDS, "reason"),
            HeldTable.of("cert_note").with(LOGIN, "said_by").with(WORDS, "note_text"),
            HeldTable.of("cert_origin").with(LOGIN, "told_by"),
            HeldTable.of("deliveries_lost_day").with(LOGIN, "declared_by").with(WORDS, "reason"),
            HeldTable.of("home_month").with(LOGIN, "frozen_by"),
            HeldTable.of("home_letter").with(WORDS, "plain_text"),
            HeldTable.of("imports_import")
                    .with(LOGIN, "sent_by", "confirmed_by", "undone_by")
                    .with(WORDS, "file_name"),
            HeldTable.of("indicators_board")
                    .with(LOGIN, "opened_by", "withdrawn_by")
                    .with(WORDS, "withdrawal_reason"),
            HeldTable.of("indicators_board_edition").with(LOGIN, "published_by"),
            HeldTable.of("indicators_computation").with(LOGIN, "started_by"),
            HeldTable.of("indicators_measurement").with(LOGIN, "author").with(WORDS, "proof"),
            HeldTable.of("indicators_indicator").with(NAME, "owner"),
            HeldTable.of("letters_version").with(LOGIN, "written_by").with(WORDS, "change_note"),
            HeldTable.of("night_choice").with(LOGIN, "chosen_by").with(WORDS, "reason"),
            HeldTable.of("night_execution").with(LOGIN, "started_by", "stop_asked_by"),
            HeldTable.of("night_rereading").with(LOGIN, "decided_by"),
            HeldTable.of("quality_application").with(LOGIN, "requested_by"),
            HeldTable.of("quality_display_check").with(LOGIN, "checked_by").with(WORDS, "remark"),
            HeldTable.of("quality_import").with(LOGIN, "received_by"),
            HeldTable.of("shared_chain_check"),
            HeldTable.of("switchboard_declared_file").with(LOGIN, "imported_by"),
            HeldTable.of("switchboard_note").with(LOGIN, "said_by").with(WORDS, "note_text"),
            HeldTable.of("switchboard_typed_day").with(LOGIN, "typed_by"),
            HeldTable.of("website_declaration")
                    .with(LOGIN, "declared_by", "withdrawn_by")
                    .with(WORDS, "reason"),
            HeldTable.of("website_sheet_check").with(LOGIN, "checked_by").with(WORDS, "proof"),
            HeldTable.of("privacy_erasure").with(LOGIN, "erased_by")),
    HISTORY(
            Concerned.AGENTS,
            LegalBasis.LEGAL_OBLIGATION,
            List.of(QUALITY, SWITCHBOARD, CERT, WEBSITE, STAFF, SECRETARY_GENERAL, ADMINISTRATOR),
            List.of(),
            HeldTable.of("shared_change"),
            HeldTable.of("shared_change_text"),
            HeldTable.of("shared_pseudonym")),
    BIN_CONTENT(
            Concerned.AGENTS,
            LegalBasis.PUBLIC_TASK,
            List.of(QUALITY, SWITCHBOARD, CERT, WEBSITE, STAFF, SECRETARY_GENERAL, ADMINISTRATOR),
            List.of(BIN),
            HeldTable.of("shared_binned")
                    .with(LOGIN, "removed_by")
                    .with(WORDS, "title", "state")
                    .keptPart("shared_binned_field", "binned_id"));

    private final Concerned concerned;
    private final LegalBasis basis;
    private final List<String> readers;
    private final List<PurgeRule> rules;
    private final List<HeldTable> tables;

    PersonalData(
            Concerned concerned,
            LegalBasis basis,
            List<String> readers,
            List<PurgeRule> rules,
            HeldTable... tables) {
        this.concerned = concerned;
        this.basis = basis;
        this.readers = readers;
        this.rules = rules;
        this.tables = List.of(tables);
    }

    public Concerned concerned() {
        return concerned;
    }

    public LegalBasis basis() {
        return basis;
    }

    /** The roles whose holders see it. */
    public List<String> readers() {
        return readers;
    }

    /** What removes it in time; nothing: it stays as long as what it is part of. */
    public List<PurgeRule> rules() {
        return rules;
    }

    List<HeldTable> tables() {
        return tables;
    }

    /** The names of its tables, of those too whose rows only belong to another one's. */
    public List<String> tableNames() {
        return tables.stream().flatMap(HeldTable::tables).distinct().toList();
    }

    static Stream<HeldTable> all() {
        return Stream.of(values()).flatMap(one -> one.tables.stream());
    }

    static Optional<HeldTable> table(String name) {
        return all().filter(one -> one.name().equals(name)).findFirst();
    }
}
