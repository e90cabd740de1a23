const ProjectorRoom = () => null
export default ProjectorRoom
