# Rows of commits are remembered, but not those of which a part is not here today.
project
file dvc.yaml <<-TXT
	stages:
	  one:
	    cmd: 'echo "{\"acc\": 0.5}" >here.json; cp here.json kept.json'
	    metrics:
	    - here.json
	    - kept.json:
	        cache: false
	metrics: [never.json]
TXT
commit before
quietly dvc repro
commit after
show() { dvc exp show --no-pager -n 2 --hide-workspace --drop Created; }
run show <<'END'
 ──────────────────────────────────────────── 
  Experiment   here.json:acc   kept.json:acc  
 ──────────────────────────────────────────── 
  main                   0.5             0.5  
  ce8a960                  !               !  
 ──────────────────────────────────────────── 
END
# remembered, so that the cache is not asked
mv .dvc/cache away
run show <<'END'
 ──────────────────────────────────────────── 
  Experiment   here.json:acc   kept.json:acc  
 ──────────────────────────────────────────── 
  main                   0.5             0.5  
  ce8a960                  !               !  
 ──────────────────────────────────────────── 
END
# not remembered: read again until its object is here
rm -r "$DVC_SITE_CACHE_DIR"
run show <<'END'
 ────────────────── 
  Experiment   acc  
 ────────────────── 
  main         0.5  
  ce8a960        !  
 ────────────────── 
END
run show <<'END'
 ────────────────── 
  Experiment   acc  
 ────────────────── 
  main         0.5  
  ce8a960        !  
 ────────────────── 
END
mv away .dvc/cache
run show <<'END'
 ──────────────────────────────────────────── 
  Experiment   here.json:acc   kept.json:acc  
 ──────────────────────────────────────────── 
  main                   0.5             0.5  
  ce8a960                  !               !  
 ──────────────────────────────────────────── 
END
