# stages that are a list, nothing, a text.
project
for text in '[a]' '' 'text' '{}'; do
    echo "stages: $text" >dvc.yaml
    run dvc repro
done
