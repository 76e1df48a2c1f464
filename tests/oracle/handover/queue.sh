# Tasks queued by either program are listed, run, followed and removed by either.
project
small_pipeline
commit base
expect 0 cdvc exp run --queue -n ours -S lr=0.2 -m 'the message'
expect 0 dvc exp run --queue -n theirs -S lr=0.3
for program in dvc cdvc; do
    expect 0 $program queue status
    says ours
    says theirs
    expect 0 $program exp show --csv
    says ',Queued,Dvc-task,'
done
expect 0 dvc exp run --run-all
for program in dvc cdvc; do
    expect 0 $program queue status
    says_not Queued
    says_not Failed
    expect 0 $program queue logs ours
    says "Reproducing experiment 'ours'"
    expect 0 $program exp show --csv
    says 'ours,'
    says ',Success,Dvc-task,0.2,'
    says ',Success,Dvc-task,0.3,'
done
ref=$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/ours')
[ "$(git log -1 --format=%B "$ref")" = 'the message' ] || fail 'the message was lost'

workers_gone # one of DVC would take what comes now
expect 0 cdvc exp run --queue -n ours2 -S lr=0.4
expect 0 dvc exp run --queue -n theirs2 -S lr=0.5
expect 0 cdvc exp run --run-all -j 2
says 'Ran experiment(s): ours2, theirs2'
for program in dvc cdvc; do
    expect 0 $program queue status
    says_not Queued
    says_not Failed
    expect 0 $program queue logs theirs2
    says "Reproducing experiment 'theirs2'"
    expect 0 $program exp show --csv
    says ',Success,Dvc-task,0.4,'
    says ',Success,Dvc-task,0.5,'
done
expect 0 dvc queue remove ours2 theirs
expect 0 cdvc queue status
says_not ours2
expect 0 cdvc queue remove --all
expect 0 dvc queue status
says 'No experiment tasks in the queue.'
expect 0 dvc exp apply theirs2
grep -q 'lr: 0.5' params.yaml || fail 'not applied'
