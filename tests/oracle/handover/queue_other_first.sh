# Whoever starts a worker, and whichever program it finds as `dvc`: DVC's commands with cdvc first on PATH, where it is
# worker and runs tasks, and cdvc's commands with DVC first.
project
small_pipeline
file train.sh <<-'TXT'
	lr=$(sed -n 's/^lr: //p' params.yaml)
	[ "$lr" != 13 ] || exit 3
	[ "$lr" != 14 ] || { touch "$ORACLE_BASE/started"; sleep 60; }
	cat data.txt extra.txt more/deep.txt >model.txt
	echo "lr $lr $DVC_EXP_NAME" >>model.txt
	printf '{"acc": %s}\n' "$lr" >metrics.json
TXT
printf '/extra.txt\n/more\n/model.txt\n' >.gitignore
commit base
echo extra >extra.txt
mkdir more
echo deep >more/deep.txt
original=$(readlink -f "$(command -v dvc)")
mkdir "$ORACLE_BASE/first"
ln -s "$(readlink -f "$(command -v cdvc)")" "$ORACLE_BASE/first/dvc"
ours_first() { PATH=$ORACLE_BASE/first:$PATH "$@"; }

# The worker is ours.
expect 0 dvc exp run --queue -n worker -S lr=0.2 -C extra.txt -C more -m 'the message'
expect 0 dvc exp run --queue -n fails -S lr=13
expect 0 ours_first "$original" queue start
says "Started '1' new experiments task queue worker."
eventually sh -c 'dvc queue status | grep -q "fails.*Failed"'
for program in dvc cdvc; do
    expect 0 $program queue status
    says 'Success'
    says 'Failed'
    says_not 'Running'
    says_not 'Queued'
    expect 0 $program exp show --csv
    says ',Success,Dvc-task,0.2,'
    says ',Failed,'
    expect 0 $program queue logs fails
    says 'exited with 3'
done
[ "$(git log -1 --format=%B "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/worker')")" = 'the message' ] ||
    fail 'the message was lost'
expect 0 dvc exp apply worker
grep -q 'lr 0.2 worker' model.txt || fail 'another model'
git checkout -q .
expect 0 dvc exp run --queue -n followed -S lr=0.25 -C extra.txt -C more
expect 0 ours_first "$original" exp run --run-all
says "Reproducing experiment 'followed'"
says 'Ran experiment(s):'
expect 0 dvc exp run --queue -n killed -S lr=14
expect 0 ours_first "$original" queue start
eventually test -e "$ORACLE_BASE/started"
expect 0 dvc queue status
says 'Running'
expect 0 dvc queue kill killed
says 'killed has been killed.'
eventually sh -c 'dvc queue status | grep -q "killed.*Failed"'
expect 0 cdvc queue status
says_not 'Running'

# The worker is DVC's, and what it starts for each task is ours.
cat >"$ORACLE_BASE/first/dvc.new" <<TXT
#!/bin/sh
case "\$*" in *exec-run*) echo "\$*" >>"$ORACLE_BASE/asked"; exec cdvc "\$@" ;; esac
exec "$original" "\$@"
TXT
chmod +x "$ORACLE_BASE/first/dvc.new"
mv "$ORACLE_BASE/first/dvc.new" "$ORACLE_BASE/first/dvc"
expect 0 cdvc exp run --queue -n task -S lr=0.3 -C extra.txt -C more -m 'another message'
expect 0 dvc exp run --queue -n theirs -S lr=0.4 -C extra.txt -C more
expect 0 cdvc exp run --queue -n fails2 -S lr=13
expect 0 ours_first "$original" queue start -j 2
eventually sh -c '! dvc queue status | grep -q "Queued\|Running"'
grep -q -- '--copy-paths' "$ORACLE_BASE/asked" || fail 'it was not asked'
for program in dvc cdvc; do
    expect 0 $program queue status
    says_not 'Running'
    expect 0 $program exp show --csv
    says ',Success,Dvc-task,0.3,'
    says ',Success,Dvc-task,0.4,'
    expect 0 $program queue logs fails2
    says 'exited with 3'
    expect 0 $program queue logs theirs
    says "Reproducing experiment 'theirs'"
done
[ "$(git log -1 --format=%B "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/task')")" = 'another message' ] ||
    fail 'the message was lost'
[ -z "$(find .dvc/tmp/exps -maxdepth 2 -name 'tmp*')" ] || fail 'copies are left'

# Ours runs all with itself, whatever is called dvc.  DVC's workers, which would take some, have gone.
eventually sh -c 'cdvc queue status | grep -q "0 active, 0 idle"'
ln -sf /bin/false "$ORACLE_BASE/first/dvc"
expect 0 dvc exp run --queue -n self -S lr=0.5 -C extra.txt -C more
expect 0 cdvc exp run --queue -n self2 -S lr=0.6 -C extra.txt -C more
expect 0 ours_first cdvc exp run --run-all -j 2
says 'Ran experiment(s): self, self2'
expect 0 dvc exp show --csv
says ',Success,Dvc-task,0.5,'
says ',Success,Dvc-task,0.6,'
git fsck --strict >/dev/null 2>&1 || fail 'the repository is damaged'
