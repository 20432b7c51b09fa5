<?xml version="1.0" encoding="UTF-8"?>
<!--
  Each section.slide of a paper (XHTML whose containers hold blocks only) as a page of an OpenDocument presentation,
  on the grid of odp-styles.xml. What a slide holds says where it stands:
    section.cover        title and lines on the blue page
    p.todo, p.meta       a mark in a frame, and what stands at its right
    ul.counts            cards, each a big number and its word
    figure.chart         its sentence, then bars of table.bars as shapes that can be changed, grouped, with an alternative
    div.key              the panel at the left of a chart
    table                a table, its columns by its class
    div.notes            notes of the speaker, with the data of the chart
    anything else        the outline
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:xlink="http://www.w3.org/1999/xlink">
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:include href="odf-inline.xsl"/>

  <xsl:template match="/html">
    <office:document-content office:version="1.3">
      <office:automatic-styles>
        <style:style style:name="Page" style:family="drawing-page">
          <style:drawing-page-properties presentation:display-header="false" presentation:display-footer="true" presentation:display-page-number="true" presentation:display-date-time="false"/>
        </style:style>
        <style:style style:name="Title" style:family="presentation" style:parent-style-name="Contenu-title"/>
        <style:style style:name="Outline" style:family="presentation" style:parent-style-name="Contenu-outline1"/>
        <style:style style:name="Notes" style:family="presentation" style:parent-style-name="Contenu-notes"/>
        <style:style style:name="CoverTitle" style:family="presentation" style:parent-style-name="Couverture-title"/>
        <style:style style:name="CoverText" style:family="presentation" style:parent-style-name="Couverture-subtitle"/>

        <style:style style:name="Text" style:family="graphic" style:parent-style-name="standard">
          <style:graphic-properties draw:stroke="none" draw:fill="none" fo:padding="0cm" draw:auto-grow-height="false"/>
        </style:style>
        <style:style style:name="Line" style:family="graphic" style:parent-style-name="standard">
          <style:graphic-properties draw:stroke="none" draw:fill="none" fo:padding="0cm" draw:auto-grow-height="false" draw:auto-grow-width="false" fo:wrap-option="no-wrap" draw:textarea-vertical-align="middle"/>
        </style:style>
        <style:style style:name="Panel" style:family="graphic" style:parent-style-name="standard">
          <style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#f4f6fa" fo:padding-top="0.4cm" fo:padding-bottom="0.3cm" fo:padding-left="0.6cm" fo:padding-right="0.4cm" draw:auto-grow-height="false"/>
        </style:style>
        <style:style style:name="Todo" style:family="graphic" style:parent-style-name="standard">
          <style:graphic-properties draw:stroke="solid" svg:stroke-width="0.05cm" svg:stroke-color="#8a4a00" draw:fill="solid" draw:fill-color="#fff1de" fo:padding="0cm" draw:textarea-vertical-align="middle" draw:textarea-horizontal-align="center"/>
        </style:style>
        <style:style style:name="Ground" style:family="graphic" style:parent-style-name="standard"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#eef1f7"/></style:style>
        <style:style style:name="Bar" style:family="graphic" style:parent-style-name="standard"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#1f3f8f"/></style:style>
        <style:style style:name="Aim" style:family="graphic" style:parent-style-name="standard"><style:graphic-properties draw:stroke="dash" draw:stroke-dash="Aim" svg:stroke-width="0.07cm" svg:stroke-color="#8a4a00" draw:fill="none"/></style:style>
        <style:style style:name="Edge_kept" style:family="graphic" style:parent-style-name="standard"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#1a6b3c"/></style:style>
        <style:style style:name="Edge_dropped" style:family="graphic" style:parent-style-name="standard"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#757e8e"/></style:style>

        <style:style style:name="Row" style:family="table-row"><style:table-row-properties style:min-row-height="0.95cm"/></style:style>
        <style:style style:name="NarrowRow" style:family="table-row"><style:table-row-properties style:min-row-height="0.7cm"/></style:style>
        <xsl:call-template name="column"><xsl:with-param name="width" select="1.6"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="3"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="3.6"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="4.8"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="5.6"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="6"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="11.6"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="14.2"/></xsl:call-template>
        <xsl:call-template name="column"><xsl:with-param name="width" select="14.4"/></xsl:call-template>
        <xsl:for-each select="//table[not(@class='agenda' or @class='promises' or @class='decisions' or @class='bars')]">
          <xsl:variable name="columns" select="count((.//tr)[1]/*)"/>
          <style:style style:name="Of_{$columns}_{generate-id()}" style:family="table-column"><style:table-column-properties style:column-width="{format-number(19.2 div ($columns - 1), '0.##')}cm"/></style:style>
        </xsl:for-each>
        <style:style style:name="Cell" style:family="table-cell">
          <style:graphic-properties draw:fill="none" fo:padding-left="0cm" fo:padding-right="0.3cm" fo:padding-top="0.13cm" fo:padding-bottom="0.13cm"/>
          <style:paragraph-properties fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.5pt solid #c9ced6"/>
        </style:style>
        <style:style style:name="NarrowCell" style:family="table-cell">
          <style:graphic-properties draw:fill="none" draw:textarea-vertical-align="middle" fo:padding-left="0cm" fo:padding-right="0cm" fo:padding-top="0cm" fo:padding-bottom="0cm"/>
          <style:paragraph-properties fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.5pt solid #c9ced6"/>
        </style:style>
        <style:style style:name="HeadCell" style:family="table-cell">
          <style:graphic-properties draw:fill="none" draw:textarea-vertical-align="bottom" fo:padding-left="0cm" fo:padding-right="0cm" fo:padding-top="0.1cm" fo:padding-bottom="0.1cm"/>
          <style:paragraph-properties fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="1pt solid #1c1f24"/>
        </style:style>

        <style:style style:name="P18" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0cm"/><style:text-properties fo:font-size="18pt"/></style:style>
        <style:style style:name="P18Gap" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="18pt"/></style:style>
        <style:style style:name="P18Bold" style:family="paragraph"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
        <style:style style:name="P18Number" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="18pt"/></style:style>
        <style:style style:name="P18BoldNumber" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
        <style:style style:name="P18Grey" style:family="paragraph"><style:text-properties fo:font-size="18pt" fo:color="#4a5261"/></style:style>
        <style:style style:name="P18Head" style:family="paragraph"><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#4a5261"/></style:style>
        <style:style style:name="P18HeadNumber" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#4a5261"/></style:style>
        <style:style style:name="P18Aim" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#8a4a00"/></style:style>
        <style:style style:name="P18_todo" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#8a4a00"/></style:style>
        <style:style style:name="P18_watched" style:family="paragraph" style:parent-style-name="standard"><style:paragraph-properties fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#8a4a00"/></style:style>
        <style:style style:name="P18_reached" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#1a6b3c"/></style:style>
        <style:style style:name="P18_missed" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#b3261e"/></style:style>
        <style:style style:name="P20Grey" style:family="paragraph"><style:text-properties fo:font-size="20pt" fo:color="#4a5261"/></style:style>
        <style:style style:name="P20Todo" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold" fo:color="#8a4a00"/></style:style>
        <style:style style:name="P24" style:family="paragraph"><style:text-properties fo:font-size="24pt"/></style:style>
        <style:style style:name="P28" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="1cm"/><style:text-properties fo:font-size="28pt"/></style:style>
        <style:style style:name="P44" style:family="paragraph"><style:text-properties fo:font-size="44pt" fo:font-weight="bold" fo:color="#1f3f8f"/></style:style>
        <style:style style:name="P44_kept" style:family="paragraph"><style:text-properties fo:font-size="44pt" fo:font-weight="bold" fo:color="#1a6b3c"/></style:style>
        <style:style style:name="P44_dropped" style:family="paragraph"><style:text-properties fo:font-size="44pt" fo:font-weight="bold" fo:color="#4a5261"/></style:style>

        <style:style style:name="Strong_20_Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
        <text:list-style style:name="Bullets">
          <text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.2cm" text:min-label-width="0.8cm"/><style:text-properties fo:color="#1f3f8f" fo:font-size="100%"/></text:list-level-style-bullet>
          <text:list-level-style-bullet text:level="2" text:bullet-char="–"><style:list-level-properties text:space-before="1.2cm" text:min-label-width="0.8cm"/></text:list-level-style-bullet>
        </text:list-style>
        <text:list-style style:name="Numbers">
          <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.2cm" text:min-label-width="1cm"/></text:list-level-style-number>
        </text:list-style>
        <xsl:call-template name="languages"/>
      </office:automatic-styles>
      <office:body>
        <office:presentation><xsl:apply-templates select="body//section[starts-with(concat(@class, ' '), 'slide ')]"/></office:presentation>
      </office:body>
    </office:document-content>
  </xsl:template>

  <xsl:template name="column">
    <xsl:param name="width"/>
    <style:style style:name="W{translate($width, '.', '_')}" style:family="table-column"><style:table-column-properties style:column-width="{$width}cm"/></style:style>
  </xsl:template>

  <!-- A title page. -->
  <xsl:template match="section[@class='slide cover']">
    <draw:page draw:name="{count(preceding::section) + 1}. {normalize-space((h1|h2)[1])}" draw:style-name="Page" draw:master-page-name="Couverture" presentation:presentation-page-layout-name="Cover">
      <draw:frame presentation:style-name="CoverTitle" draw:layer="layout" presentation:class="title" svg:x="2.4cm" svg:y="3.2cm" svg:width="23.2cm" svg:height="3.8cm">
        <draw:text-box><text:p><xsl:apply-templates select="(h1|h2)[1]/node()"/></text:p></draw:text-box>
      </draw:frame>
      <draw:frame presentation:style-name="CoverText" draw:layer="layout" presentation:class="subtitle" svg:x="2.4cm" svg:y="7.3cm" svg:width="23.2cm" svg:height="6.4cm">
        <draw:text-box>
          <xsl:for-each select="p"><text:p><xsl:if test="@class='subtitle'"><xsl:attribute name="text:style-name">P28</xsl:attribute></xsl:if><xsl:apply-templates/></text:p></xsl:for-each>
        </draw:text-box>
      </draw:frame>
      <xsl:call-template name="notes"/>
    </draw:page>
  </xsl:template>

  <xsl:template match="section">
    <xsl:variable name="object" select="(table|figure|ul[@class='counts'])[1]"/>
    <xsl:variable name="before" select="(p|ul|ol)[not(@class)][not($object) or following-sibling::*[generate-id() = generate-id($object)]]"/>
    <xsl:variable name="after" select="(p|ul|ol)[not(@class)][preceding-sibling::*[generate-id() = generate-id($object)]]"/>
    <xsl:variable name="top"><xsl:choose><xsl:when test="p[@class='todo']">5.1</xsl:when><xsl:otherwise>3.35</xsl:otherwise></xsl:choose></xsl:variable>
    <draw:page draw:name="{count(preceding::section) + 1}. {normalize-space(h2[1])}" draw:style-name="Page" draw:master-page-name="Contenu">
      <xsl:attribute name="presentation:presentation-page-layout-name"><xsl:choose><xsl:when test="$before">TitleAndContent</xsl:when><xsl:otherwise>TitleOnly</xsl:otherwise></xsl:choose></xsl:attribute>
      <draw:frame presentation:style-name="Title" draw:layer="layout" presentation:class="title" svg:x="2.2cm" svg:y="0.65cm" svg:width="24.2cm" svg:height="2.3cm">
        <draw:text-box><text:p><xsl:apply-templates select="h2[1]/node()"/></text:p></draw:text-box>
      </draw:frame>
      <xsl:for-each select="p[@class='todo']">
        <draw:rect draw:style-name="Todo" draw:layer="layout" svg:x="1.6cm" svg:y="3.5cm" svg:width="5cm" svg:height="1.1cm"><text:p text:style-name="P20Todo"><xsl:apply-templates/></text:p></draw:rect>
      </xsl:for-each>
      <xsl:for-each select="p[@class='meta']">
        <draw:frame draw:style-name="Text" draw:layer="layout" svg:x="7.3cm" svg:y="3.63cm" svg:width="19.1cm" svg:height="0.9cm"><draw:text-box><text:p text:style-name="P20Grey"><xsl:apply-templates/></text:p></draw:text-box></draw:frame>
      </xsl:for-each>
      <xsl:if test="$before">
        <draw:frame presentation:style-name="Outline" draw:layer="layout" presentation:class="outline" svg:x="1.6cm" svg:y="{$top}cm" svg:width="24.8cm">
          <xsl:attribute name="svg:height"><xsl:choose><xsl:when test="$object">2.1cm</xsl:when><xsl:otherwise><xsl:value-of select="14.2 - $top"/>cm</xsl:otherwise></xsl:choose></xsl:attribute>
          <draw:text-box><xsl:apply-templates select="$before"/></draw:text-box>
        </draw:frame>
      </xsl:if>
      <xsl:apply-templates select="$object">
        <xsl:with-param name="top"><xsl:choose><xsl:when test="$before"><xsl:value-of select="$top + 2.4"/></xsl:when><xsl:otherwise><xsl:value-of select="$top"/></xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:apply-templates>
      <xsl:apply-templates select="div[@class='key']"/>
      <xsl:if test="$after">
        <draw:frame draw:style-name="Text" draw:layer="layout" svg:x="1.6cm" svg:y="11.6cm" svg:width="24.8cm" svg:height="2.4cm">
          <draw:text-box><xsl:for-each select="$after"><text:p text:style-name="P24"><xsl:apply-templates/></text:p></xsl:for-each></draw:text-box>
        </draw:frame>
      </xsl:if>
      <xsl:call-template name="notes"/>
    </draw:page>
  </xsl:template>

  <!-- For the speaker: what the template says, and the data of the chart. -->
  <xsl:template name="notes">
    <presentation:notes>
      <draw:page-thumbnail draw:layer="layout" draw:page-number="{count(preceding::section) + 1}" presentation:class="page" svg:x="2.1cm" svg:y="2cm" svg:width="16.8cm" svg:height="9.45cm"/>
      <draw:frame presentation:style-name="Notes" draw:layer="layout" presentation:class="notes" svg:x="2.1cm" svg:y="12.4cm" svg:width="16.8cm" svg:height="15cm">
        <draw:text-box>
          <xsl:for-each select="div[@class='notes']/p[normalize-space()]"><text:p><xsl:apply-templates/></text:p></xsl:for-each>
          <xsl:for-each select="figure/table/tbody/tr"><text:p><xsl:call-template name="datum"/></text:p></xsl:for-each>
          <xsl:if test="not(div[@class='notes']/p[normalize-space()]) and not(figure/table)"><text:p/></xsl:if>
        </draw:text-box>
      </draw:frame>
    </presentation:notes>
  </xsl:template>

  <!-- « juin 2020 : 71,2 % (n = 1 000) » -->
  <xsl:template name="datum">
    <xsl:value-of select="normalize-space(th)"/><xsl:text>&#160;: </xsl:text><xsl:value-of select="normalize-space(td[1])"/>
    <xsl:if test="td[@class='number'] and td[1]/@data-value"><xsl:text> (</xsl:text><xsl:value-of select="normalize-space(../../thead//th[@class='number'])"/><xsl:text> = </xsl:text><xsl:value-of select="normalize-space(td[@class='number'])"/><xsl:text>)</xsl:text></xsl:if>
  </xsl:template>

  <!-- Bars as shapes. Labels, values, grounds with bars, and how many stand at 9.8, 14.4, 17.1 and 24; all are one group. -->
  <xsl:template match="figure">
    <draw:frame draw:style-name="Text" draw:layer="layout" svg:x="1.6cm" svg:y="3.35cm" svg:width="24.8cm" svg:height="2.05cm">
      <draw:text-box><xsl:for-each select="figcaption"><text:p text:style-name="P24"><xsl:apply-templates/></text:p></xsl:for-each></draw:text-box>
    </draw:frame>
    <xsl:variable name="lines" select="count(table//tr)"/>
    <xsl:variable name="height"><xsl:choose><xsl:when test="$lines &lt; 8">1.1</xsl:when><xsl:otherwise><xsl:value-of select="format-number(8.6 div $lines, '0.###')"/></xsl:otherwise></xsl:choose></xsl:variable>
    <xsl:variable name="max" select="table/@data-max"/>
    <xsl:variable name="goal" select="table/thead//span[@class='goal']"/>
    <xsl:variable name="aim" select="format-number(17.1 + 6.9 * $goal/@data-value div $max, '0.###')"/>
    <draw:g draw:layer="layout">
      <svg:title><xsl:text>Graphique : </xsl:text><xsl:value-of select="normalize-space(../h2)"/></svg:title>
      <svg:desc><xsl:value-of select="normalize-space(figcaption)"/><xsl:text> </xsl:text><xsl:for-each select="table/tbody/tr"><xsl:call-template name="datum"/><xsl:if test="position() != last()"> ; </xsl:if></xsl:for-each><xsl:text>.</xsl:text></svg:desc>
      <xsl:for-each select="table/thead/tr">
        <xsl:call-template name="line"><xsl:with-param name="x" select="9.8"/><xsl:with-param name="y" select="5.5"/><xsl:with-param name="width" select="4.6"/><xsl:with-param name="height" select="$height"/><xsl:with-param name="what" select="th[1]/*"/><xsl:with-param name="style">P18Head</xsl:with-param></xsl:call-template>
        <draw:frame draw:style-name="Line" draw:layer="layout" svg:x="14.5cm" svg:y="5.5cm" svg:width="2.4cm" svg:height="{$height}cm"><draw:text-box><text:p text:style-name="P18HeadNumber"><xsl:value-of select="normalize-space(th[2]/p/text())"/></text:p></draw:text-box></draw:frame>
        <xsl:if test="$goal">
          <draw:frame draw:style-name="Line" draw:layer="layout" svg:x="{$aim - 7}cm" svg:y="5.5cm" svg:width="7cm" svg:height="{$height}cm"><draw:text-box><text:p text:style-name="P18Aim"><xsl:apply-templates select="$goal/node()"/></text:p></draw:text-box></draw:frame>
        </xsl:if>
        <xsl:if test="th[3]"><xsl:call-template name="line"><xsl:with-param name="x" select="24"/><xsl:with-param name="y" select="5.5"/><xsl:with-param name="width" select="2.4"/><xsl:with-param name="height" select="$height"/><xsl:with-param name="what" select="th[3]/*"/><xsl:with-param name="style">P18HeadNumber</xsl:with-param></xsl:call-template></xsl:if>
      </xsl:for-each>
      <xsl:for-each select="table/tbody/tr">
        <xsl:variable name="y" select="format-number(5.5 + position() * $height, '0.###')"/>
        <xsl:call-template name="line"><xsl:with-param name="x" select="9.8"/><xsl:with-param name="y" select="$y"/><xsl:with-param name="width" select="4.6"/><xsl:with-param name="height" select="$height"/><xsl:with-param name="what" select="th/*"/><xsl:with-param name="style">P18</xsl:with-param></xsl:call-template>
        <draw:frame draw:style-name="Line" draw:layer="layout" svg:x="14.5cm" svg:y="{$y}cm" svg:width="2.4cm" svg:height="{$height}cm"><draw:text-box><text:p text:style-name="P18BoldNumber"><xsl:value-of select="normalize-space(td[1]/p/text())"/></text:p></draw:text-box></draw:frame>
        <xsl:if test="td[1]/@data-value">
          <draw:rect draw:style-name="Ground" draw:layer="layout" svg:x="17.1cm" svg:y="{format-number($y + 0.14 * $height, '0.###')}cm" svg:width="6.9cm" svg:height="{format-number(0.72 * $height, '0.###')}cm"/>
        </xsl:if>
        <xsl:if test="td[1]/@data-value &gt; 0">
          <draw:rect draw:style-name="Bar" draw:layer="layout" svg:x="17.1cm" svg:y="{format-number($y + 0.14 * $height, '0.###')}cm" svg:width="{format-number(6.9 * td[1]/@data-value div $max, '0.###')}cm" svg:height="{format-number(0.72 * $height, '0.###')}cm"/>
        </xsl:if>
        <xsl:for-each select="td[1]//span[@class='none']">
          <draw:frame draw:style-name="Line" draw:layer="layout" svg:x="17.4cm" svg:y="{$y}cm" svg:width="6cm" svg:height="{$height}cm"><draw:text-box><text:p text:style-name="P18Grey"><xsl:apply-templates/></text:p></draw:text-box></draw:frame>
        </xsl:for-each>
        <xsl:if test="td[2]"><xsl:call-template name="line"><xsl:with-param name="x" select="24"/><xsl:with-param name="y" select="$y"/><xsl:with-param name="width" select="2.4"/><xsl:with-param name="height" select="$height"/><xsl:with-param name="what" select="td[2]/*"/><xsl:with-param name="style">P18Number</xsl:with-param></xsl:call-template></xsl:if>
      </xsl:for-each>
      <xsl:if test="$goal"><draw:line draw:style-name="Aim" draw:layer="layout" svg:x1="{$aim}cm" svg:y1="{5.5 + $height}cm" svg:x2="{$aim}cm" svg:y2="{format-number(5.5 + $lines * $height, '0.###')}cm"/></xsl:if>
    </draw:g>
  </xsl:template>

  <xsl:template name="line">
    <xsl:param name="x"/><xsl:param name="y"/><xsl:param name="width"/><xsl:param name="height"/><xsl:param name="what"/><xsl:param name="style"/>
    <draw:frame draw:style-name="Line" draw:layer="layout" svg:x="{$x}cm" svg:y="{$y}cm" svg:width="{$width}cm" svg:height="{$height}cm"><draw:text-box><text:p text:style-name="{$style}"><xsl:apply-templates select="$what/node()"/></text:p></draw:text-box></draw:frame>
  </xsl:template>

  <xsl:template match="div[@class='key']">
    <draw:frame draw:style-name="Panel" draw:layer="layout" svg:x="1.6cm" svg:y="5.5cm" svg:width="7.6cm" svg:height="8.6cm">
      <draw:text-box>
        <xsl:for-each select="p"><text:p text:style-name="P18Gap"><xsl:choose><xsl:when test="@class='big'"><xsl:attribute name="text:style-name">P44</xsl:attribute></xsl:when><xsl:when test="@class"><xsl:attribute name="text:style-name">P18_<xsl:value-of select="@class"/></xsl:attribute></xsl:when></xsl:choose><xsl:apply-templates/></text:p></xsl:for-each>
      </draw:text-box>
    </draw:frame>
  </xsl:template>

  <!-- Four cards in a row. -->
  <xsl:template match="ul[@class='counts']">
    <xsl:param name="top"/>
    <xsl:for-each select="li">
      <xsl:variable name="x" select="1.6 + (position() - 1) * 6.3"/>
      <draw:g draw:layer="layout">
        <svg:title><xsl:value-of select="normalize-space(p[1])"/><xsl:text> </xsl:text><xsl:value-of select="normalize-space(p[2])"/></svg:title>
        <draw:rect draw:style-name="Bar" draw:layer="layout" svg:x="{$x}cm" svg:y="{$top}cm" svg:width="5.9cm" svg:height="0.15cm"><xsl:if test="@class='kept' or @class='dropped'"><xsl:attribute name="draw:style-name">Edge_<xsl:value-of select="@class"/></xsl:attribute></xsl:if></draw:rect>
        <draw:frame draw:style-name="Panel" draw:layer="layout" svg:x="{$x}cm" svg:y="{$top + 0.15}cm" svg:width="5.9cm" svg:height="4.2cm">
          <draw:text-box>
            <text:p text:style-name="P44"><xsl:if test="@class='kept' or @class='dropped'"><xsl:attribute name="text:style-name">P44_<xsl:value-of select="@class"/></xsl:attribute></xsl:if><xsl:apply-templates select="p[1]/node()"/></text:p>
            <text:p text:style-name="P24"><xsl:apply-templates select="p[2]/node()"/></text:p>
          </draw:text-box>
        </draw:frame>
      </draw:g>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="table">
    <xsl:param name="top"/>
    <xsl:variable name="start"><xsl:choose><xsl:when test="caption"><xsl:value-of select="$top + 0.9"/></xsl:when><xsl:otherwise><xsl:value-of select="$top"/></xsl:otherwise></xsl:choose></xsl:variable>
    <xsl:variable name="id" select="generate-id()"/>
    <xsl:variable name="columns" select="count((.//tr)[1]/*)"/>
    <xsl:variable name="class" select="@class"/>
    <xsl:if test="caption">
      <draw:frame draw:style-name="Text" draw:layer="layout" svg:x="1.6cm" svg:y="{$top}cm" svg:width="24.8cm" svg:height="0.9cm">
        <draw:text-box><text:p text:style-name="P18Grey"><xsl:apply-templates select="caption/node()"/></text:p></draw:text-box>
      </draw:frame>
    </xsl:if>
    <draw:frame draw:layer="layout" svg:x="1.6cm" svg:y="{$start}cm" svg:width="24.8cm" svg:height="{count(.//tr) * (0.7 + 0.25 * not(@class='months'))}cm">
      <table:table table:use-first-row-styles="true">
        <xsl:for-each select="(.//tr)[1]/*">
          <xsl:variable name="at" select="position()"/>
          <table:table-column>
            <xsl:attribute name="table:style-name">
              <xsl:choose>
                <xsl:when test="$class='agenda'"><xsl:value-of select="normalize-space(substring('W1_6  W14_2 W6    W3    ', 6 * $at - 5, 6))"/></xsl:when>
                <xsl:when test="$class='promises'"><xsl:value-of select="normalize-space(substring('W11_6 W4_8  W4_8  W3_6  ', 6 * $at - 5, 6))"/></xsl:when>
                <xsl:when test="$class='decisions'"><xsl:value-of select="normalize-space(substring('W14_4 W5_6  W4_8  ', 6 * $at - 5, 6))"/></xsl:when>
                <xsl:when test="$at = 1">W5_6</xsl:when>
                <xsl:otherwise>Of_<xsl:value-of select="$columns"/>_<xsl:value-of select="$id"/></xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
          </table:table-column>
        </xsl:for-each>
        <xsl:apply-templates select="thead/tr|tbody/tr|tr"/>
      </table:table>
      <svg:title><xsl:value-of select="normalize-space(caption)"/></svg:title>
    </draw:frame>
  </xsl:template>

  <xsl:template match="tr"><table:table-row table:style-name="Row"><xsl:if test="ancestor::table[1][@class='months']"><xsl:attribute name="table:style-name">NarrowRow</xsl:attribute></xsl:if><xsl:apply-templates select="td|th"/></table:table-row></xsl:template>

  <xsl:template match="td|th">
    <table:table-cell table:style-name="Cell">
      <xsl:choose>
        <xsl:when test="ancestor::thead"><xsl:attribute name="table:style-name">HeadCell</xsl:attribute></xsl:when>
        <xsl:when test="ancestor::table[1][@class='months']"><xsl:attribute name="table:style-name">NarrowCell</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:apply-templates select="*"/>
      <xsl:if test="not(*)"><text:p text:style-name="P18"/></xsl:if>
    </table:table-cell>
  </xsl:template>

  <xsl:template match="p">
    <text:p>
      <xsl:if test="ancestor::table">
        <xsl:attribute name="text:style-name">
          <xsl:choose>
            <xsl:when test="ancestor::thead and ancestor::th[1][@class='number']">P18HeadNumber</xsl:when>
            <xsl:when test="ancestor::thead">P18Head</xsl:when>
            <xsl:when test="ancestor::td[1][@class='number']">P18Number</xsl:when>
            <xsl:when test="ancestor::th and not(ancestor::table[1][@class='promises' or @class='decisions'])">P18Bold</xsl:when>
            <xsl:otherwise>P18</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates/>
    </text:p>
  </xsl:template>

  <xsl:template match="ul"><text:list text:style-name="Bullets"><xsl:apply-templates select="li"/></text:list></xsl:template>
  <xsl:template match="ol"><text:list text:style-name="Numbers"><xsl:apply-templates select="li"/></text:list></xsl:template>
  <xsl:template match="li"><text:list-item><xsl:apply-templates select="*"/></text:list-item></xsl:template>
</xsl:stylesheet>
