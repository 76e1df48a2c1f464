# What `-C` names of a task is found by the worker of either program, whichever queued it, and lands in its place.
project
mkdir sub
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cat sub/extra data/deep/x params.yaml >model
	    params: [lr]
	    outs: [model: {cache: false}]
TXT
echo 'lr: 0' >params.yaml
echo known >sub/known
printf '/data\n/sub/extra\n' >.gitignore
commit base
mkdir -p data/deep
echo x >data/deep/x
echo extra >sub/extra
expect 0 cdvc exp run --queue -n ours -S lr=1 -C sub/extra -C data
(cd sub && cdvc exp run --queue -n below -S ../params.yaml:lr=2 -C extra -P -C ../data >/dev/null) || fail 'not queued'
expect 0 dvc exp run --queue -n theirs -S lr=3 -C sub/extra -C data
expect 0 dvc exp run --run-all
for name in ours below theirs; do
    expect 0 dvc queue logs "$name"
    expect 0 dvc exp apply "$name"
    grep -q extra model || fail "$name: nothing was copied"
    git checkout -q .
done
workers_gone
expect 0 cdvc exp run --queue -n ours2 -S lr=4 -C sub/extra -C data
expect 0 dvc exp run --queue -n theirs2 -S lr=5 -C sub/extra -C data
expect 0 cdvc exp run --run-all
says 'Ran experiment(s): ours2, theirs2'
for program in dvc cdvc; do
    expect 0 $program queue status
    says_not Failed
done
