# An output in .git, in .dvc, the project itself, the directory around it: nothing is taken away.
project
for path in .git/x .dvc/x . ..; do
    printf 'stages:\n  a:\n    cmd: "true"\n    outs: [%s]\n' "$path" >dvc.yaml
    run -h dvc repro
done
