# Tasks that DVC 2.58 queued, that failed with it or whose worker was killed, are listed and run by cdvc; DVC 3 shows
# what came of them.
needs 2.58.2
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: cp params.yaml m.yaml; touch "$STARTED"; test ${how} = wait && sleep 60; test ${how} = ok || test -e "$GO"
	    params: [how]
	    metrics: [m.yaml: {cache: false}]
TXT
echo 'how: fail' >params.yaml
commit base
STARTED=$PWD/.dvc/tmp/started GO=$PWD/.dvc/tmp/go
export STARTED GO
expect 0 with_dvc 2.58.2 dvc exp run --queue -n failed
expect 0 with_dvc 2.58.2 dvc queue start
eventually sh -c 'cdvc queue status | grep -q Failed'
eventually sh -c 'cdvc queue status | grep -q "0 active, 0 idle"' # else DVC may start a second one of that name
rm "$STARTED"
expect 0 with_dvc 2.58.2 dvc exp run --queue -n killed -S how=wait
expect 0 with_dvc 2.58.2 dvc exp run --queue -n waits -S how=ok
expect 0 with_dvc 2.58.2 dvc queue start
eventually test -e "$STARTED"
expect 0 cdvc queue status
says 'Running'
says '1 active'
expect 0 cdvc exp show --csv
says ',Running,Dvc-task,wait,wait'
worker=$(sed 's/.*"pid": \([0-9]*\),.*/\1/' .dvc/tmp/exps/celery/dvc-exp-worker-1.json)
runner=$(sed 's/.*"pid": \([0-9]*\),.*/\1/' "$(ls -t .dvc/tmp/exps/run/*/*.json | head -n 1)")
kill -9 "$worker"
kill -9 -- "-$runner" 2>/dev/null || kill -9 "$runner"
eventually sh -c '! cdvc queue status | grep -q Running'
for program in dvc cdvc; do
    expect 0 $program queue status
    says 'Queued'
    says 'Failed'
    says_not 'Running'
done
expect 0 cdvc queue logs failed
says 'exited with 1'
expect 0 cdvc queue logs killed
says 'was killed'
touch "$GO"
expect 0 cdvc queue start failed
expect 0 cdvc exp run --run-all
says 'Ran experiment(s): '
for program in dvc cdvc; do
    eventually sh -c "! $program queue status | grep -q Running"
    expect 0 $program queue status
    says_not 'Queued'
    expect 0 $program exp show --csv
    says ',Success,Dvc-task,ok,ok'
    says ',Success,Dvc-task,fail,fail'
    says ',Failed,'
done
expect 0 with_dvc 2.58.2 dvc queue status
says 'waits'
expect 0 with_dvc 2.58.2 dvc queue remove --all
expect 0 cdvc queue status
says 'No experiment tasks in the queue.'
