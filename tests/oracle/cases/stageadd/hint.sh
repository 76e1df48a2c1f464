# The `git add` reminder, with and without cached outputs, quiet, and with core.autostage.
project
run dvc stage add -n a -O a.out 'echo 1 >a.out'
run dvc stage add -n b -o b.out 'echo 1 >b.out'
mkdir sub
run dvc stage add -n c -o sub/c.out 'echo 1 >sub/c.out'
run dvc stage add -q -n d -o d.out 'echo 1 >d.out'
run dvc config core.autostage true
commit
run dvc stage add -n e -o e.out 'echo 1 >e.out'
