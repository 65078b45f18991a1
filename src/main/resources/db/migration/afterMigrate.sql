-- After every migration, each table that is configuration tells who changes it; what is no configuration stands here, by pattern, with its reason
select platform_watch_changes(array[
	-- the requests themselves keep a history of their own; of the module's tables only the escalation rules are configuration
	'ticket', 'ticket\_answer%', 'ticket\_attachment%', 'ticket\_copy%', 'ticket\_follow%', 'ticket\_history%', 'ticket\_message%',
	'ticket\_number%', 'ticket\_pause%',
	-- what clocks count
	'sla\_agreement', 'sla\_clock', 'sla\_former\_term', 'sla\_pause', 'sla\_stage\_change', 'severity\_subject',
	-- files between their dry run and their application, what-ifs, drafts of requests
	'severity\_import', 'catalog\_import%', 'intake\_import%', 'rehearsal%', 'intake\_draft%', '%\_draft\_file%',
	-- letters and notices
	'mail\_%', 'notification%',
	-- files, sessions, limits, calls that were answered, the trail itself
	'platform\_%', 'spring\_%', 'flyway\_%', 'api\_%',
	-- passwords and tokens: what becomes of them is told to their owner by e-mail
	'account\_%',
	-- articles keep revisions of their own; what readers do is no configuration. Categories and synonyms are
	'knowledge\_article%', 'knowledge\_revision%', 'knowledge\_former%', 'knowledge\_image%', 'knowledge\_index%', 'knowledge\_related%',
	'knowledge\_search%', 'knowledge\_vote%', 'knowledge\_rating%', 'knowledge\_useful%', 'knowledge\_deflection%', 'knowledge\_word%',
	'knowledge\_entry%', 'knowledge\_term%', 'knowledge\_suggestion%', 'knowledge\_opening%', 'knowledge\_miss%', 'knowledge\_posting%', 'knowledge\_synonym\_word%'
]);
