# One of several fails: no other begins, those that run are waited for and kept. With -k the others go on.
project
file dvc.yaml <<-'TXT'
	stages:
	  slow:
	    cmd: touch slow.runs; for i in $(seq 200); do [ -e failed ] && break; sleep 0.05; done; sleep 0.3; echo slow >slow
	    outs: [slow]
	  bad:
	    cmd: for i in $(seq 200); do [ -e slow.runs ] && break; sleep 0.05; done; touch failed; exit 7
	    outs: [bad]
	  after:
	    cmd: cp slow after
	    deps: [slow]
	    outs: [after]
	  lost:
	    cmd: cp bad lost
	    deps: [bad]
	    outs: [lost]
TXT
run sh -c 'dvc repro -j 2 >out 2>err; echo $?; cat err' <<'END'
255
WARNING: waiting for 1 running stage to end
ERROR: failed to reproduce 'bad': failed to run: for i in $(seq 200); do [ -e slow.runs ] && break; sleep 0.05; done; touch failed; exit 7, exited with 7
END
run dvc status <<'END'
bad:
	changed outs:
		deleted:            bad
after:
	changed deps:
		modified:           slow
	changed outs:
		deleted:            after
lost:
	changed deps:
		deleted:            bad
	changed outs:
		deleted:            lost
END
run sh -c 'dvc repro -k -j 2 2>&1 >out; echo $?' <<'END'
WARNING: failed to run: for i in $(seq 200); do [ -e slow.runs ] && break; sleep 0.05; done; touch failed; exit 7, exited with 7
WARNING: Stage 'lost' will be skipped due to this failure
ERROR: failed to reproduce 'bad'
255
END
run cat after <<'END'
slow
END
