# Names of stages with @, blanks and dots in the file itself.
project
for name in a@b 'a b' a.b a/b a:b; do
    printf 'stages:\n  "%s":\n    cmd: echo 1\n' "$name" >dvc.yaml
    run dvc repro
    run dvc repro "$name"
done
