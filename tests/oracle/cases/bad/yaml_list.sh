# dvc.yaml that is a list, a text, a number.
project
for text in '- a' 'text' '1' 'true'; do
    echo "$text" >dvc.yaml
    run dvc repro
done
