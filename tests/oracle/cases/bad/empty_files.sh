# Empty in every way: file, comment, null, {}, stages without content; every command that reads them.
project
try() {
    cat >dvc.yaml
    run dvc repro
    run dvc status
    run dvc stage list
    run dvc dag
    run dvc repro x
}
try </dev/null
echo '# only a comment' | try
echo 'null' | try
echo '{}' | try
echo 'stages: {}' | try
printf 'stages:\n  x:\n' | try
printf 'stages:\n  x: {}\n' | try
printf -- '---\nstages:\n  x:\n    cmd: echo 1\n...\n' | try
printf -- '---\nstages:\n  x:\n    cmd: echo 1\n---\na: 1\n' | try
printf '\357\273\277stages:\n  x:\n    cmd: echo bom\n' | try
