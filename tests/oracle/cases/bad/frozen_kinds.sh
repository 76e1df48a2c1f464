# frozen and always_changed that are no booleans.
project
for text in 'frozen: 1' 'frozen: "yes"' 'always_changed: 0' 'always_changed: text'; do
    printf 'stages:\n  a:\n    cmd: echo 1\n    %s\n' "$text" >dvc.yaml
    run dvc repro
done
