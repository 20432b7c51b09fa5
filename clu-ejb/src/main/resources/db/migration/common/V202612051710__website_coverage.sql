-- WEB-15: the days on which an origin was first and last read, and those that it covers.
alter table website_origin add column first_read date;
alter table website_origin add column last_read date;
alter table website_origin add column covered_from date;
alter table website_origin add column covered_to date;

update website_origin set
    first_read = (select min(cast(e.started_at at time zone s.zone as date)) from night_arrival a
        join night_execution e on e.id = a.execution_id join website_site s on s.id = website_origin.site_id
        where a.file_id = website_origin.id),
    last_read = (select max(cast(e.started_at at time zone s.zone as date)) from night_arrival a
        join night_execution e on e.id = a.execution_id join website_site s on s.id = website_origin.site_id
        where a.file_id = website_origin.id),
    covered_from = (select min(u.happened_on) from website_update u where u.origin_id = website_origin.id),
    covered_to = (select max(u.happened_on) from website_update u where u.origin_id = website_origin.id);

-- What is read as it stands, or was current when it was read, tells until the day before it was last read.
update website_origin set covered_to = last_read - 1
    where covered_to < last_read - 1 and feed <> 'SITEMAP'
    and (feed in ('RSS', 'ATOM') or covered_to >= first_read - 7);
update website_origin set covered_from = first_read - 1, covered_to = last_read - 1
    where feed = 'SITEMAP' or covered_from is null;

create index website_origin_covered on website_origin (site_id, published, covered_to);
