# While a stage runs, commands that would touch its outputs wait for it, and it can end: none waits for ever.
project
file dvc.yaml <<-'TXT'
	stages:
	  slow:
	    cmd: touch started && while [ ! -e go ]; do sleep 0.05; done && echo done >out
	    outs: [out]
TXT
commit pipeline
dvc repro -q &
running=$!
eventually test -e started
dvc commit -f slow >said 2>&1 &
committing=$!
eventually grep -q 'Waiting for it' said
touch go
run wait $running
run wait $committing
run dvc status <<'END'
Data and pipelines are up to date.
END
rm started go
dvc repro -q -f &
running=$!
eventually test -e started
dvc remove slow --outs >said 2>&1 &
removing=$!
eventually grep -q 'Waiting for it' said
touch go
run wait $running
run wait $removing
run ls out dvc.lock <<'END'
ls: cannot access 'out': No such file or directory
ls: cannot access 'dvc.lock': No such file or directory
[exit 2]
END
