# Experiments that DVC 2.10 queued, which later versions do not see, are listed, held, removed and run; what they
# made is there for DVC 3.
needs 2.10.2
project
small_pipeline
echo 'echo "$DVC_EXP_NAME" >name.txt' >>train.sh
sed -i 's/^    - model.txt/    - model.txt\n    - name.txt: {cache: false}/' dvc.yaml
commit base
for lr in 0.2 0.3 0.4; do expect 0 with_dvc 2.10.2 dvc exp run --queue -n "e$lr" -S lr=$lr; done
expect 0 with_dvc 2.10.2 dvc exp run --queue -S lr=0.5
unnamed=$(git rev-parse refs/exps/stash)
expect 0 dvc queue status
says 'No experiment tasks in the queue.'
expect 0 cdvc queue status
says 'e0.2'
says "$(printf '%.7s' "$unnamed")"
expect 0 cdvc exp show --csv
says 'e0.3,'
says ',Queued,Dvc-task,0.3,'
says ',Queued,Dvc-task,0.5,'
expect 0 with_dvc 2.10.2 dvc exp show --csv
says ',Queued,'
expect 255 cdvc queue logs e0.2
says "Experiment 'e0.2' is in queue but has not been started"

expect 0 cdvc queue remove e0.2
expect 0 cdvc exp remove e0.3
expect 0 with_dvc 2.10.2 dvc exp show --csv
says_not 'e0.2'
says_not 'e0.3'
says 'e0.4'
expect 0 cdvc queue hold e0.4
expect 0 dvc queue status
says_not 'e0.4'
says "$(printf '%.7s' "$unnamed")"
expect 0 cdvc queue release e0.4
expect 0 cdvc exp run --run-all
says 'Ran experiment(s): '
! git rev-parse -q --verify refs/exps/stash || fail 'still queued'
for program in cdvc dvc; do
    expect 0 $program queue status
    says 'e0.4'
    says "exp-$(printf '%.5s' "$unnamed")"
    says_not 'Queued'
    says_not 'Failed'
    expect 0 $program exp show --csv
    says ',Success,Dvc-task,0.4,'
    says ',Success,Dvc-task,0.5,'
done

[ "$(git show "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/e0.4'):name.txt")" = e0.4 ] || fail 'no name is told'

# A task of its own, started by name, and one that a worker of DVC 3 takes, which does not know an argument in it.
expect 0 with_dvc 2.10.2 dvc exp run --queue -n alone -S lr=0.6
expect 0 with_dvc 2.10.2 dvc exp run --queue -n rest -S lr=0.7
expect 0 cdvc queue start alone
eventually sh -c 'dvc queue status | grep -q "alone.*Success"'
expect 0 dvc queue status
says 'Queued'
expect 0 dvc exp run --run-all
says "Failed to reproduce experiment(s) 'rest'"
workers_gone # or it takes the task again
expect 0 cdvc queue start rest
eventually sh -c 'dvc queue status | grep -q "rest.*Success"'
expect 0 cdvc exp show --csv
says ',Success,Dvc-task,0.6,'
says ',Success,Dvc-task,0.7,'
