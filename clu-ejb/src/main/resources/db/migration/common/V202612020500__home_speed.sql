-- What the home page asks for, each time that it is shown.

create index switchboard_log_days on switchboard_log (published, last_day, first_day);
create index cert_statement_from on cert_statement (from_day);
create index listening_complaint_awaited on listening_complaint (closed_on, answered_on, due_on);
create index listening_response_answered on listening_response (answered_on);
create index night_execution_job on night_execution (job, id);
create index night_file_state on night_file (state);
create index night_arrival_file on night_arrival (file_id);
create index quality_evidence_valid on quality_evidence (valid_until);
create index indicators_asking_missing on indicators_asking (first_given_on, reason);
create index mail_message_state on mail_message (state);
create index website_day_section_last on website_day_section (section_id, happened_on);
