-- After every migration, each table that is configuration tells who changes it; what is no configuration stands here, by pattern, with its reason
select platform_watch_changes(array[
	-- the requests themselves keep a history of their own; of the module's tables only the escalation rules are configuration
	'ticket', 'ticket\_answer%', 'ticket\_attachment%', 'ticket\_copy%', 'ticket\_follow%', 'ticket\_history%', 'ticket\_message%',
	'ticket\_number%', 'ticket\_pause%', 'ticket\_tally%', 'ticket\_tagging', 'ticket\_diagnosis%',
	-- rounds of approval are told by the histories of what was approved; plans are configuration
	'approval\_round%', 'approval\_step%', 'approval\_decision%',
	-- lists that people keep, and who is looking at what
	'workspace\_%',
	'ticket\_outsider%', 'ticket\_link%', 'ticket\_merge%',
	-- who called, and the numbers they were given; how those look is configuration
	'protocol\_day', 'protocol\_number', 'protocol\_contact', 'protocol\_call', 'protocol\_told',
	-- what people think of how they were served
	'rating%',
	-- what the team keeps beside tickets; notes keep their versions, times their corrections
	'teamwork\_%',
	-- calls keep who was called and who answered, reviews are told by the histories of their tickets; shifts, rules and walls are configuration
	'duty\_alarm%', 'duty\_page%', 'emergency\_review%',
	-- what was offered to clients and what they said; stages, limits and amounts are configuration
	'sales\_opportunity%', 'sales\_quote%', 'sales\_proposal%', 'sales\_acceptance%',
	-- requests for histories, what is kept and what was forgotten: logs of their own
	'decree\_history%', 'decree\_hold', 'decree\_retention\_run', 'decree\_erasure', 'decree\_recording',
	-- conversations keep every word themselves
	'chat\_conversation%', 'chat\_message%', 'chat\_attachment%', 'chat\_participant%',
	-- incidents keep their own timeline, status notices their own history; the rules about spikes are configuration
	'incident', 'incident\_number', 'incident\_ticket', 'incident\_event', 'incident\_update%', 'incident\_telling', 'incident\_pulse',
	'incident\_spike', 'incident\_spike\_ticket', 'incident\_banner%',
	-- what stands beside conversations; settings are configuration
	'chat\_availability', 'chat\_note', 'chat\_rating', 'chat\_draft',
	-- what clocks count
	'sla\_agreement', 'sla\_clock', 'sla\_former\_term', 'sla\_pause', 'sla\_stage\_change', 'severity\_subject',
	-- files between their dry run and their application, what-ifs, drafts of requests
	'severity\_import', 'catalog\_import%', 'intake\_import%', 'rehearsal%', 'intake\_draft%', '%\_draft\_file%',
	-- letters, mails that came in and how far fetching came, notices; mailboxes are configuration
	'mail\_letter%', 'mail\_identity', 'mail\_blocked%', 'mail\_answered', 'mail\_held%', 'mailbox\_poll', 'mailbox\_mail', 'notification', 'notification\_choice', 'notification\_quiet', 'notification\_digest',
	-- files, sessions, limits, calls that were answered, the trail itself
	'platform\_%', 'spring\_%', 'flyway\_%', 'api\_%',
	-- passwords and tokens: what becomes of them is told to their owner by e-mail
	'account\_%',
	-- articles keep revisions of their own; what readers do is no configuration. Categories and synonyms are
	'knowledge\_article%', 'knowledge\_revision%', 'knowledge\_former%', 'knowledge\_image%', 'knowledge\_index%', 'knowledge\_related%',
	'knowledge\_search%', 'knowledge\_vote%', 'knowledge\_rating%', 'knowledge\_useful%', 'knowledge\_deflection%', 'knowledge\_word%',
	'knowledge\_entry%', 'knowledge\_term%', 'knowledge\_suggestion%', 'knowledge\_opening%', 'knowledge\_miss%', 'knowledge\_posting%', 'knowledge\_synonym\_word%'
]);
